namespace MeetupBot.Chat.Transport;

/// <summary>One try: an answer, or why there is none.</summary>
/// <param name="Reply">Null if no answer came.</param>
/// <param name="NeverSent">The connection was not made, so the other side cannot have acted.</param>
/// <param name="Reason">For the log.</param>
public readonly record struct HttpTry<TReply>(TReply? Reply, bool NeverSent, string Reason)
    where TReply : class;

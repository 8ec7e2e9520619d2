namespace MeetupBot.Chat.Transport;

/// <summary>One try of a request: an answer, an error, or an answer that says why there is an error.</summary>
/// <param name="NeverSent">The connection was not made, so the platform cannot have acted.</param>
public readonly record struct ApiTry<TReply, TError>(TReply? Reply, TError? Error, bool NeverSent = false)
    where TReply : HttpReply
    where TError : ApiError;

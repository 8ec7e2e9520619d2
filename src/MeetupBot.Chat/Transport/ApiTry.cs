namespace MeetupBot.Chat.Transport;

/// <summary>One try of a request: an answer, an error, or both when the answer explains the error.</summary>
/// <param name="NeverSent">No connection was made, so the platform cannot have acted.</param>
public readonly record struct ApiTry<TReply, TError>(TReply? Reply, TError? Error, bool NeverSent = false)
    where TReply : HttpReply
    where TError : ApiError;

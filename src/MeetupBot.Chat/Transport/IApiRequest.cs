namespace MeetupBot.Chat.Transport;

/// <summary>What decides how a request is retried.</summary>
public interface IApiRequest
{
    RetrySchedule Schedule { get; }

    /// <summary>Sending it twice has the same effect as once, so it may be repeated when the outcome is unknown.</summary>
    bool Repeatable { get; }

    /// <summary>A longer rate limit ends the call, so that the caller can schedule it for later.</summary>
    TimeSpan LongestWait { get; }
}

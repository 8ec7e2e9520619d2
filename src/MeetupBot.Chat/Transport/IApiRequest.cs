namespace MeetupBot.Chat.Transport;

/// <summary>What the repeating of a request depends on.</summary>
public interface IApiRequest
{
    RetrySchedule Schedule { get; }

    /// <summary>Sending it twice does no more than sending it once, so an unknown outcome may be repeated.</summary>
    bool Repeatable { get; }

    /// <summary>A limit that lasts longer ends the call, so that its sender can put it off durably.</summary>
    TimeSpan LongestWait { get; }
}

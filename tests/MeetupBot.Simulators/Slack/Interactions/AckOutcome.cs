namespace MeetupBot.Simulators.Slack.Interactions;

public enum AckOutcome
{
    Acknowledged,

    /// <summary>Not within 3 s: people read <c>operation_timeout</c>.</summary>
    TimedOut,

    /// <summary>No socket was there, or no connection could be made: people read <c>dispatch_failed</c>.</summary>
    NotDelivered,

    /// <summary>Another status than 200: people read <c>http_service_error</c>.</summary>
    HttpError,
}

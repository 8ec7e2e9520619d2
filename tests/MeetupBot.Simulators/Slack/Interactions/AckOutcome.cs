namespace MeetupBot.Simulators.Slack.Interactions;

public enum AckOutcome
{
    Acknowledged,

    /// <summary>No answer within 3 s: people see <c>operation_timeout</c>.</summary>
    TimedOut,

    /// <summary>There was no socket or connection: people see <c>dispatch_failed</c>.</summary>
    NotDelivered,

    /// <summary>A status other than 200: people see <c>http_service_error</c>.</summary>
    HttpError,
}

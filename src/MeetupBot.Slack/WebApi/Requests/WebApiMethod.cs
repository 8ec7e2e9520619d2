namespace MeetupBot.Slack.WebApi.Requests;

/// <summary>A method of the Web API and how it may be called.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="Pace">How often a workspace lets one app call it.</param>
internal sealed record WebApiMethod(string Name, MethodPace Pace)
{
    /// <summary>
    /// Reading methods take form fields alone, writing ones JSON too. Source: docs.slack.dev, Using the Slack Web API,
    /// "Accepted content types".
    /// </summary>
    public bool TakesJson { get; init; }

    /// <summary>Whether calling it twice does no more than calling it once, so that an unknown outcome may be repeated.</summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>About one call a second and channel.</summary>
    public bool PerChannel { get; init; }

    /// <summary>A person waits for it: it is not spread out over the minute, and repeated soon or not at all.</summary>
    public bool Interactive { get; init; }
}

namespace MeetupBot.Slack.WebApi.Requests;

/// <summary>A method of the Web API and how it may be called.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="Pace">How often a workspace lets one app call it.</param>
internal sealed record WebApiMethod(string Name, MethodPace Pace)
{
    /// <summary>
    /// Methods that read accept only form fields. Methods that write accept JSON too. Source: docs.slack.dev, Using the Slack Web API,
    /// "Accepted content types".
    /// </summary>
    public bool TakesJson { get; init; }

    /// <summary>Whether calling it twice has the same effect as once, so that it may be repeated when the outcome is unknown.</summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>Limited to about one call a second for each channel.</summary>
    public bool PerChannel { get; init; }

    /// <summary>A person waits for it: its calls are not spread over the minute, and are repeated soon or not at all.</summary>
    public bool Interactive { get; init; }
}

namespace MeetupBot.Slack.Wire;

/// <summary>Source: docs.slack.dev, APIs, Events API, "Callback field".</summary>
internal sealed record EventEnvelope
{
    public string? TeamId { get; init; }

    /// <summary>A repeat may have another id.</summary>
    public string? EventId { get; init; }

    public EventBody? Event { get; init; }
}

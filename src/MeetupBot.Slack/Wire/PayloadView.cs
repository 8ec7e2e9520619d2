namespace MeetupBot.Slack.Wire;

/// <summary>The view of the interaction. Source: docs.slack.dev, Reference, Interaction payloads, View interactions payload.</summary>
internal sealed record PayloadView
{
    public string? Id { get; init; }
    public string? Type { get; init; }
    public string? CallbackId { get; init; }
    public string? PrivateMetadata { get; init; }

    /// <summary>Identifies the state of the view.</summary>
    public string? Hash { get; init; }

    public ViewState? State { get; init; }
}

/// <summary>The values in a view.</summary>
/// <param name="Values">By block id, then by action id.</param>
internal sealed record ViewState(IReadOnlyDictionary<string, IReadOnlyDictionary<string, StateValue?>?>? Values = null);

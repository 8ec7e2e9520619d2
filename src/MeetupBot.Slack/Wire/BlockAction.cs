namespace MeetupBot.Slack.Wire;

/// <summary>A pressed button or a changed menu. Source: Interaction payloads, block_actions payload, <c>actions</c>.</summary>
internal sealed record BlockAction : StateValue
{
    public string? ActionId { get; init; }
    public string? BlockId { get; init; }

    /// <summary>The time of the action, to the microsecond.</summary>
    public string? ActionTs { get; init; }
}

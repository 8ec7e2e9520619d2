namespace MeetupBot.Slack.Wire;

/// <summary>A button pressed or a menu changed. Source: Interaction payloads, block_actions payload, <c>actions</c>.</summary>
internal sealed record BlockAction : StateValue
{
    public string? ActionId { get; init; }
    public string? BlockId { get; init; }

    /// <summary>When it was done, to the microsecond.</summary>
    public string? ActionTs { get; init; }
}

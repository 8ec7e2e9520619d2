namespace MeetupBot.Slack.Wire;

/// <summary>Where the component is. Source: Interaction payloads, block_actions payload, <c>container</c>.</summary>
internal sealed record PayloadContainer
{
    /// <summary><c>message</c> or <c>view</c>.</summary>
    public string? Type { get; init; }

    public string? MessageTs { get; init; }
    public string? ChannelId { get; init; }

    /// <summary>Only the person who pressed sees the message.</summary>
    public bool? IsEphemeral { get; init; }
}

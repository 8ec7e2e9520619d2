namespace MeetupBot.Slack.Wire;

/// <summary>
/// A person's action on one of the bot's messages, views or shortcuts. <see cref="Type"/> (<see cref="InteractionType"/>) decides which
/// fields are set. Source: docs.slack.dev, Reference, Interaction payloads. Fields that those pages omit are in the types of
/// <c>slackapi/bolt-js</c> (<c>src/types</c>).
/// </summary>
internal sealed record InteractionPayload
{
    public string? Type { get; init; }
    public PayloadTeam? Team { get; init; }
    public PayloadUser? User { get; init; }
    public PayloadChannel? Channel { get; init; }
    public PayloadContainer? Container { get; init; }
    public PayloadMessage? Message { get; init; }
    public PayloadView? View { get; init; }
    public IReadOnlyList<BlockAction?>? Actions { get; init; }
    public string? CallbackId { get; init; }
    public string? TriggerId { get; init; }
    public string? ActionTs { get; init; }
    public string? ResponseUrl { get; init; }
    public string? MessageTs { get; init; }
}

internal sealed record PayloadTeam(string? Id = null, string? Domain = null);
/// <param name="Username">The handle, in some payloads.</param>
/// <param name="Name">The handle, in others.</param>
/// <param name="TeamId">Their own workspace, which may be another one in a shared channel.</param>
internal sealed record PayloadUser(string? Id = null, string? Username = null, string? Name = null, string? TeamId = null);

/// <param name="Id">Starts with C, with G for old private channels, or with D for direct messages.</param>
/// <param name="Name">Without the sign. <c>directmessage</c> for a direct message.</param>
internal sealed record PayloadChannel(string? Id = null, string? Name = null);

/// <summary>The message with the component, or on which the shortcut was used.</summary>
/// <param name="Ts">Identifies it within its channel.</param>
/// <param name="User">Its author.</param>
/// <param name="Text">In mrkdwn, as Slack stores it.</param>
internal sealed record PayloadMessage(string? Ts = null, string? User = null, string? Text = null);

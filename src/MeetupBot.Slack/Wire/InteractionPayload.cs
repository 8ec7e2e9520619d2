namespace MeetupBot.Slack.Wire;

/// <summary>
/// What a person did with something of ours; which fields are there depends on <see cref="Type"/> (<see cref="InteractionType"/>).
/// Source: docs.slack.dev, Reference, Interaction payloads; the fields that those pages leave out are in the types of
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
/// <param name="TeamId">Their own workspace, which in a shared channel may be another.</param>
internal sealed record PayloadUser(string? Id = null, string? Username = null, string? Name = null, string? TeamId = null);

/// <param name="Id">Begins with C, or G of old private channels, or D of direct messages.</param>
/// <param name="Name">Without the sign; <c>directmessage</c> of a direct message.</param>
internal sealed record PayloadChannel(string? Id = null, string? Name = null);

/// <summary>The message that it was done on.</summary>
/// <param name="Ts">Names it within its channel.</param>
/// <param name="User">Its author.</param>
/// <param name="Text">In mrkdwn, as Slack stores it.</param>
internal sealed record PayloadMessage(string? Ts = null, string? User = null, string? Text = null);

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

namespace MeetupBot.Chat.Commands;

/// <summary>Everything that a platform has to offer its people.</summary>
/// <param name="Commands">Under <c>/meetup</c>.</param>
/// <param name="MessageShortcuts">Context menu entries on a message, by label.</param>
/// <param name="MemberShortcuts">Context menu entries on a member, by label.</param>
public sealed record CommandSet(
    IReadOnlyList<CommandSpec> Commands,
    IReadOnlyList<string> MessageShortcuts,
    IReadOnlyList<string> MemberShortcuts);

namespace MeetupBot.Chat.Commands;

/// <summary>Everything that a platform registers for its users.</summary>
/// <param name="Commands">Under <c>/meetup</c>.</param>
/// <param name="MessageShortcuts">Labels of context menu entries on a message.</param>
/// <param name="MemberShortcuts">Labels of context menu entries on a member.</param>
public sealed record CommandSet(
    IReadOnlyList<CommandSpec> Commands,
    IReadOnlyList<string> MessageShortcuts,
    IReadOnlyList<string> MemberShortcuts);

namespace MeetupBot.Chat.Commands;

/// <summary>A command as people type it after <c>/meetup</c>.</summary>
/// <param name="Name">One or two lower-case words: <c>propose</c>, <c>me show</c>.</param>
/// <param name="Description">One line of at most 100 characters.</param>
/// <param name="Options">In the order in which they are typed. Required ones come first.</param>
public sealed record CommandSpec(string Name, string Description, IReadOnlyList<OptionSpec> Options);

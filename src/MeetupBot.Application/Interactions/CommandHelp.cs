namespace MeetupBot.Application.Interactions;

/// <summary>A command's line in the answer to <c>help</c>.</summary>
public sealed record CommandHelp(string Example, string Text);

namespace MeetupBot.Application.Interactions;

/// <summary>A command's line in the answer to <c>help</c>.</summary>
/// <param name="Example">As it is typed.</param>
/// <param name="Text">What it does.</param>
public sealed record CommandHelp(string Example, string Text);

namespace MeetupBot.Tests.Platforms;

/// <param name="Text">Of the answer; of a form, its title.</param>
/// <param name="IsPrivate">Only who acted sees it.</param>
/// <param name="FormFields">Labels of the form that opened; empty when it is none.</param>
internal sealed record SeenAnswer(string Text, bool IsPrivate, IReadOnlyList<string> FormFields);

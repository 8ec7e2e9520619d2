namespace MeetupBot.Chat.Interactions;

/// <param name="Label">What is shown, to 100 characters.</param>
/// <param name="Value">What is put into the option when it is chosen, to 100 characters.</param>
public sealed record Suggestion(string Label, string Value);

namespace MeetupBot.Chat.Interactions;

/// <param name="Label">The text shown, at most 100 characters.</param>
/// <param name="Value">The option's value when it is chosen, at most 100 characters.</param>
public sealed record Suggestion(string Label, string Value);

namespace MeetupBot.Domain.Time.Reading;

/// <summary>A text that could stand in the place of a part that makes no times.</summary>
/// <param name="Label">For a button; null: the times that the text makes are said.</param>
internal sealed record Suggestion(string Text, string? Label = null);

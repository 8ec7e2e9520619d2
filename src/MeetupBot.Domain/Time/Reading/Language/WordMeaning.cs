namespace MeetupBot.Domain.Time.Reading.Language;

/// <summary>One meaning of a phrase.</summary>
/// <param name="Words">The folded words of the phrase.</param>
internal sealed record WordMeaning(WordKind Kind, int Value, string[] Words);

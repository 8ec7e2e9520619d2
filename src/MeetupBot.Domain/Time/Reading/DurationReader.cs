using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads how long a meetup takes: "90m", "1h30", "1 hour 30 minutes", "1.5h", "half an hour", "1:30".</summary>
public static class DurationReader
{
    private const int MostCharacters = 100;

    public static Duration Shortest { get; } = Duration.FromMinutes(1);

    public static Duration Longest { get; } = Duration.FromDays(7);

    /// <summary>
    /// Rounded to the second; null when the text is unreadable, or outside <see cref="Shortest"/> to <see cref="Longest"/>.
    /// </summary>
    public static Duration? Read(string? text)
    {
        if (text is null || text.Length > MostCharacters)
            return null;
        var cursor = new TokenCursor(Tokenizer.Tokens(SourceText.Of(text.Trim()).Folded));
        var read = ReadHoursAndMinutes(cursor) ?? ReadAmount(cursor);
        if (read is not { } duration || !cursor.AtEnd)
            return null;
        var rounded = Duration.FromSeconds(Math.Round(duration.TotalSeconds));
        return rounded >= Shortest && rounded <= Longest ? rounded : null;
    }

    private static Duration? ReadAmount(TokenCursor cursor) =>
        AmountGrammar.Read(cursor) is { Months: 0 } amount ? amount.Elapsed + Duration.FromDays(amount.Days) : null;

    private static Duration? ReadHoursAndMinutes(TokenCursor cursor)
    {
        var minutes = cursor.Peek(2);
        if (!cursor.Current.IsNumber(3) || !cursor.Peek(1).Is(':') || minutes.Digits != 2 || minutes.Value > 59)
            return null;
        var hours = cursor.Current.Value;
        cursor.Position += 3;
        return Duration.FromHours(hours) + Duration.FromMinutes(minutes.Value);
    }
}

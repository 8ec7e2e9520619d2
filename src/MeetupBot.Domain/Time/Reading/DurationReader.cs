using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads how long a meetup takes: "90m", "1h30", "1 hour 30 minutes", "1.5h", "half an hour", "1:30", "3 days", "all day".</summary>
public static class DurationReader
{
    private const int MostCharacters = 100;
    private const int MostMinutes = 59;

    public static Duration Shortest { get; } = Duration.FromMinutes(1);

    /// <summary>The longest meetup, however its length is typed: a month of days.</summary>
    public static Duration Longest { get; } = Duration.FromDays(31);

    public static Duration? Read(string? text) => Read(text, [Vocabulary.English]);

    /// <summary>
    /// Rounded to the second; null when the text is unreadable, or outside <see cref="Shortest"/> to <see cref="Longest"/>.
    /// </summary>
    /// <param name="vocabularies">The languages that are read.</param>
    public static Duration? Read(string? text, IReadOnlyList<Vocabulary> vocabularies) =>
        ReadAny(text, vocabularies) is { } read && read >= Shortest && read <= Longest ? read : null;

    /// <summary>The same, moved within the bounds where it is outside them; null when the text is unreadable.</summary>
    public static Duration? Nearest(string? text) =>
        ReadAny(text, [Vocabulary.English]) is { } read ? Duration.Max(Shortest, Duration.Min(Longest, read)) : null;

    /// <summary>Whether the text is "all day", which names no length but takes the clock away.</summary>
    public static bool IsAllDay(string text, IReadOnlyList<Vocabulary> vocabularies)
    {
        if (text is null || text.Length > MostCharacters)
            return false;
        var source = SourceText.Of(text.Trim());
        var lexicon = new Lexicon(source, Tokenizer.Tokens(source.Folded), vocabularies);
        return ReadWholeDay(lexicon, SkipAround(lexicon, 0)) is (_, var end) && lexicon.IsEnd(SkipAround(lexicon, end));
    }

    private static Duration? ReadAny(string? text, IReadOnlyList<Vocabulary> vocabularies)
    {
        if (text is null || text.Length > MostCharacters)
            return null;
        var source = SourceText.Of(text.Trim());
        var lexicon = new Lexicon(source, Tokenizer.Tokens(source.Folded), vocabularies);
        // "One day" says nothing of a time, but is a length.
        return ReadFrom(lexicon, 0) ?? ReadFrom(lexicon, SkipAround(lexicon, 0));
    }

    private static Duration? ReadFrom(Lexicon lexicon, int start)
    {
        var read = ReadHoursAndMinutes(lexicon, start) ?? ReadWholeDay(lexicon, start) ?? ReadAmount(lexicon, start);
        if (read is not { } found || !lexicon.IsEnd(SkipAround(lexicon, found.End)))
            return null;
        return Duration.FromSeconds(Math.Round(found.Length.TotalSeconds));
    }

    /// <summary>"for", "about" and a full stop say nothing.</summary>
    private static int SkipAround(Lexicon lexicon, int index)
    {
        for (var next = index; ; index = next)
        {
            next = lexicon.IsSign(index, '~') || (index > 0 && lexicon.IsStop(index)) ? index + 1 : index;
            next = lexicon.Skip(lexicon.Skip(next, WordKind.Approximate), WordKind.Noise);
            if (lexicon.Behind(next, WordKind.For) is >= 0 and var behind && index == 0)
                next = behind;
            if (next == index)
                return index;
        }
    }

    private static (Duration Length, int End)? ReadAmount(Lexicon lexicon, int start) =>
        new AmountReader(lexicon).Read(start) is ({ Months: 0, IsNights: false } amount, var end) ? (amount.Elapsed + Duration.FromDays(amount.Days), end) : null;

    private static (Duration Length, int End)? ReadWholeDay(Lexicon lexicon, int start) =>
        lexicon.Behind(start, WordKind.AllDay) is >= 0 and var end ? (Duration.FromDays(1), end) : null;

    private static (Duration Length, int End)? ReadHoursAndMinutes(Lexicon lexicon, int start)
    {
        var minutes = lexicon[start + 2];
        if (!lexicon[start].IsNumber(3) || !lexicon.IsSign(start + 1, ':') || minutes.Digits != 2 || minutes.Value > MostMinutes)
            return null;
        return (Duration.FromHours(lexicon[start].Value) + Duration.FromMinutes(minutes.Value), start + 3);
    }
}

using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using NodaTime;

namespace MeetupBot.Domain.Reminders;

/// <summary>Reads when to remind: "24h, 2h", "14 days", "1 day, 2 h before the start", "a day and an hour before", "the evening before", "that morning", "off".</summary>
public static class ReminderReader
{
    private const int MostCharacters = 300;

    /// <summary>Longer amounts are not computed, for their numbers would overflow.</summary>
    private const int MostDays = 4000;

    /// <summary>What the evening before and the morning of a meetup count as; of whole days, such an offset is an hour of the day.</summary>
    private const string DayBefore = ";1 day;";
    private const string OnTheDay = ";2 h;";

    private static readonly AnswerPhrases Words = Vocabulary.English.Answers;

    /// <summary>
    /// Whole minutes, rounded up, for our own words say no seconds. "An hour and 30 minutes" is one length, "a day and an hour" are two.
    /// </summary>
    public static ReminderReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = SourceText.Of(text.Length <= MostCharacters ? text : text[..MostCharacters]).Folded.Trim().TrimEnd('.');
        if (Words.NoReminders.Is(folded))
            return new ReminderReading.Known(ReminderOffsets.None);
        var lengths = new List<Duration>();
        var chunks = Chunks(folded).ToList();
        // "no reminders please".
        if (chunks is [var only] && Words.NoReminders.Is(only))
            return new ReminderReading.Known(ReminderOffsets.None);
        foreach (var chunk in chunks)
        {
            if (!ReadChunk(chunk, lengths))
                return new ReminderReading.Unreadable(chunk);
        }

        if (lengths.Count == 0 || text.Length > MostCharacters)
            return new ReminderReading.Unreadable(folded);
        var reading = Bounded([.. lengths.Distinct()]);
        return reading is ReminderReading.Known known ? known with { SaysPartOfDay = Words.EveningBefore.IsIn(folded) || Words.MorningOf.IsIn(folded) } : reading;
    }

    private static ReminderReading Bounded(IReadOnlyList<Duration> lengths)
    {
        var nearest = ReminderOffsets.Create(lengths.Select(length =>
            Duration.Max(ReminderOffsets.Shortest, Duration.Min(ReminderOffsets.Longest, length))));
        foreach (var length in lengths)
        {
            if (length < ReminderOffsets.Shortest || length > ReminderOffsets.Longest)
                return new ReminderReading.OutOfBounds(length, nearest);
        }

        return lengths.Count > ReminderOffsets.Most
            ? new ReminderReading.TooMany(lengths.Count, nearest)
            : new ReminderReading.Known(nearest);
    }

    /// <summary>A comma between digits is a decimal one.</summary>
    private static IEnumerable<string> Chunks(string folded)
    {
        var text = Words.MorningOf.ReplaceIn(Words.EveningBefore.ReplaceIn(folded, DayBefore), OnTheDay);
        text = Words.BeforeStart.ReplaceIn(text, ";").Replace('\n', ';');
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !IsSeparator(text, at))
                continue;
            if (text[start..at].Trim() is { Length: > 0 } chunk)
                yield return chunk;
            start = at + 1;
        }
    }

    private static bool IsSeparator(string text, int at) => text[at] == ';'
        || (text[at] == ',' && !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    private static bool ReadChunk(string chunk, List<Duration> lengths)
    {
        var pieces = $" {chunk} ".Replace("&", " and ", StringComparison.Ordinal).Replace("+", " and ", StringComparison.Ordinal).Replace("/", " and ", StringComparison.Ordinal)
            .Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var at = 0; at < pieces.Length; at++)
        {
            var (piece, next) = (Length(pieces[at]), at + 1 < pieces.Length ? Length(pieces[at + 1]) : null);
            if (at + 1 < pieces.Length && IsOneLength(piece, next) && Length($"{pieces[at]} and {pieces[at + 1]}") is { } both)
            {
                lengths.Add(both);
                at++;
            }
            else if (piece is { } length)
                lengths.Add(length);
            else
                return false;
        }

        return true;
    }

    /// <summary>"An hour and a half", where the half alone is nothing, and "an hour and 30 minutes".</summary>
    private static bool IsOneLength(Duration? piece, Duration? next) => piece is { } first
        && (next is null || (next < Duration.FromHours(1) && first >= Duration.FromHours(1) && first < Duration.FromDays(1)));

    private static Duration? Length(string piece)
    {
        var words = piece.StartsWith("the ", StringComparison.Ordinal) ? piece[4..] : piece;
        if (AmountText.Read(words) is { } amount)
            return amount.RoughDays > MostDays ? Duration.FromDays(MostDays) : Rounded(amount);
        return DurationReader.Read(words);
    }

    private static Duration Rounded(Amount amount) =>
        Duration.FromMinutes(Math.Ceiling((Duration.FromDays((amount.Months * 30) + amount.Days) + amount.Elapsed).TotalMinutes));
}

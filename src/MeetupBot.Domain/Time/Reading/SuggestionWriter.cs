using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Writes what could stand in the place of times that do not exist, exist twice, or are over.</summary>
internal static class SuggestionWriter
{
    private const int DaysInWeek = 7;

    /// <summary>As long after the gap as the typed time is after its beginning.</summary>
    public static Suggestion AfterGap(Instant lenient, DateTimeZone zone, ReadingContext context)
    {
        var local = lenient.InZone(zone);
        return new Suggestion(CanonicalText.Of(MeetupTime.At(lenient), null, context.Zone), $"Use {TimeText.Clock(local.TimeOfDay)}");
    }

    /// <summary>Both moments of a time that exists twice.</summary>
    public static IReadOnlyList<Suggestion> Twins(ZoneLocalMapping twice) =>
        [Twin(twice.First(), "first"), Twin(twice.Last(), "second")];

    private static Suggestion Twin(ZonedDateTime moment, string which) => new(
        CanonicalText.Of(MeetupTime.At(moment.ToInstant()), null, moment.Zone), $"Use the {which}, UTC{TimeText.OffsetOf(moment.Offset)}");

    /// <summary>The same a day, a week or years later, whichever is nearest to what was typed.</summary>
    public static IReadOnlyList<Suggestion> Later(LocalDateTime local, DateTimeZone zone, ReadingContext context, bool isWholeDay)
    {
        var daysAgo = Period.DaysBetween(local.Date, context.Today);
        var date = daysAgo <= 0 ? local.Date.PlusDays(1)
            : daysAgo < DaysInWeek ? local.Date.PlusWeeks(1)
            : YearsLater(local.Date, context.Today);
        if (isWholeDay)
            return [new Suggestion(CanonicalText.Of(MeetupTime.OnDay(date), null, zone))];
        var moment = EntryMaker.Lenient(date + local.TimeOfDay, zone);
        return [new Suggestion(CanonicalText.Of(MeetupTime.At(moment), null, context.Zone))];
    }

    private static LocalDate YearsLater(LocalDate date, LocalDate today)
    {
        var years = Math.Max(1, today.Year - date.Year);
        return date.PlusYears(date.PlusYears(years) <= today ? years + 1 : years);
    }

    /// <summary>Days to use instead, at the times of day of the block.</summary>
    public static ParseError AtTimesOf(ParseError error, Block block, List<ChosenClock> clocks)
    {
        var isOnDays = error.Kind is TimeProblemKind.NoSuchDate or TimeProblemKind.WrongWeekday or TimeProblemKind.Endless or TimeProblemKind.TooFar
            || (error.Kind == TimeProblemKind.Past && error.Suggestions.Any(suggestion => IsIsoDate(suggestion.Text)));
        if (!isOnDays || error.Suggestions.Count == 0)
            return error.Kind == TimeProblemKind.Past ? WithEnds(error, clocks) : error;
        if (block.Days.Any(day => day.HasDayEnd))
            return error with { Suggestions = error.Kind == TimeProblemKind.Endless ? error.Suggestions : [.. error.Suggestions.Where(suggestion => clocks.Count == 0 && !IsIsoDate(suggestion.Text))] };
        var clock = string.Join(" or ", clocks.Select(ClockText));
        return error with { Suggestions = [.. error.Suggestions.Select(suggestion => IsIsoDate(suggestion.Text) ? suggestion with { Text = With(suggestion.Text, clock) } : suggestion)] };
    }

    private static ParseError WithEnds(ParseError error, List<ChosenClock> clocks) =>
        clocks is [{ Pick.End: { } end, Member: { Step: null, Zone: null } }] && error.Suggestions is [{ Text: var text }]
            && end <= NodaConstants.SecondsPerDay && text.Length == "2026-12-05 18:30".Length
            ? error with { Suggestions = [new Suggestion($"{text}-{Clock(end)}")] }
            : error;

    private static bool IsIsoDate(string text) => text.Length == "2026-12-05".Length && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]);

    private static string With(string date, string clock) => clock.Length == 0 ? date + " all day" : $"{date} {clock}";

    private static string ClockText(ChosenClock clock) => clock.Pick.End is { } end ? $"{Clock(clock.Pick.Start)}-{Clock(end)}" : Clock(clock.Pick.Start);

    private static string Clock(int seconds) => seconds == NodaConstants.SecondsPerDay
        ? "24:00"
        : TimeText.Clock(LocalTime.FromSecondsSinceMidnight(seconds % NodaConstants.SecondsPerDay));
}

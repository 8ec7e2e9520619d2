using System.Globalization;
using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>All that is said about a text that makes no times, in the words of what it is read for.</summary>
internal sealed class ParseErrors(Instant now, DateTimeZone zone, ReadingPurpose purpose)
{
    private const int LastMonth = 12;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private LocalDate Today => now.InZone(zone).Date;

    private static string MonthName(int month) => Culture.DateTimeFormat.GetMonthName(month);

    /// <summary>Examples that are read as what they look like on the day they are shown.</summary>
    public string Example()
    {
        var saturday = TimeText.IsoDate(Today.Next(IsoDayOfWeek.Saturday));
        return purpose switch
        {
            ReadingPurpose.Meetup => $"For example: “Sat 10am, Sun 2pm” or “{saturday} 18:30”.",
            ReadingPurpose.Closing => $"For example: “Fri 18:00”, “in 2 days” or “{saturday} 18:30”.",
            ReadingPurpose.Edit => $"For example: “3pm”, “Sunday”, “1 h later” or “{saturday} 18:30”.",
            ReadingPurpose.Decision => $"For example: “Sat 10am” or “{saturday} 18:30”.",
            ReadingPurpose.Pause => "For example: “until Sunday”, “next week” or “for 2 weeks”.",
            _ => "For example: “next week”, “Fri to Sun” or “24 Dec - 3 Jan”.",
        };
    }

    public ParseError NoSuchDate(int year, int month, int day)
    {
        if (month is < 1 or > LastMonth)
            return Contradiction(TimeProblemKind.NoSuchDate, string.Create(Culture, $"There is no month {month}. {Example()}"));
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        var end = new LocalDate(year, month, last);
        var message = string.Create(Culture, $"There is no {day} {MonthName(month)} {year}: the month has {last} days.");
        return new ParseError(TimeProblemKind.NoSuchDate, message, true, day > last ? OnDays(end, end.PlusDays(1)) : OnDays(new LocalDate(year, month, 1)));
    }

    public ParseError NoSuchDay(int day, LocalDate nearest) => new(
        TimeProblemKind.NoSuchDate, string.Create(Culture, $"No month has a day {day}."), true, OnDays(nearest));

    public ParseError NoSuchWeekday(int nth, IsoDayOfWeek weekday, int year, int month, LocalDate last) => new(
        TimeProblemKind.NoSuchDate,
        string.Create(Culture, $"{MonthName(month)} {year} has no {Ordinal(nth)} {weekday}."), true, OnDays(last));

    public ParseError NoSuchWeek(int year, int week) =>
        Contradiction(TimeProblemKind.NoSuchDate, string.Create(Culture, $"There is no week {week} in {year}. {Example()}"));

    /// <param name="others">Further days that may be meant.</param>
    public ParseError WrongWeekday(LocalDate date, IsoDayOfWeek weekday, params ReadOnlySpan<LocalDate> others)
    {
        var nearest = Enumerable.Range(-3, 7).Select(days => date.PlusDays(days)).First(day => day.DayOfWeek == weekday);
        var message = string.Create(Culture, $"{date.Day} {MonthName(date.Month)} {date.Year} is a {date.DayOfWeek}, not a {weekday}.");
        return new ParseError(TimeProblemKind.WrongWeekday, message, true, OnDays([date, nearest, .. others]));
    }

    public ParseError OtherWeek(LocalDate date) => new(
        TimeProblemKind.Unclear, $"{TimeText.Date(date, Today)} is in another week.", true, OnDays(date));

    /// <summary>"the day after", behind nothing that says which.</summary>
    public ParseError NothingBefore() => Contradiction(TimeProblemKind.Unclear, $"It does not say which day is meant. {Example()}");

    public ParseError Backwards(LocalDate first, LocalDate last) => new(
        TimeProblemKind.Unreadable,
        $"{TimeText.IsoDate(last)} is before {TimeText.IsoDate(first)}: these are no days in a row.", true, OnDays(first, last));

    public ParseError Unreadable(string part, string? readable)
    {
        var understood = readable is null ? "" : $"; {readable}";
        var place = purpose switch
        {
            ReadingPurpose.Meetup => "in the times",
            ReadingPurpose.Closing => "as a closing time",
            ReadingPurpose.Edit => "as a new time",
            ReadingPurpose.Decision => "as a time",
            _ => "as days",
        };
        return new ParseError(TimeProblemKind.Unreadable, $"I can't read “{part}” {place}{understood}. {Example()}", false, []);
    }

    public static ParseError Unclear(string part, string why, params IReadOnlyList<Suggestion> suggestions) =>
        new(TimeProblemKind.Unclear, $"In “{part}” {why}", true, suggestions);

    public static ParseError Open(string part, OpenSide side, IReadOnlyList<Suggestion> suggestions) =>
        Unclear(part, side == OpenSide.After ? "it says only what it comes after, not when it begins." : "it says only when it is over, not when it begins.", suggestions);

    /// <param name="typed">The whole part, to be written with an end.</param>
    public ParseError Endless(string part, string typed, string? once)
    {
        var month = MonthName(Today.PlusMonths(1).Month);
        var message = $"“{part}” has no end. Say where it ends, for example “{part} next week” or “{part} in {month}”.";
        List<Suggestion> all = [new($"{typed} next week", "Use next week"), new($"{typed} in {month}", $"Use {month}")];
        if (once is not null)
            all.Insert(0, new Suggestion(once));
        return new ParseError(TimeProblemKind.Endless, message, false, all);
    }

    /// <summary>"every week at 7pm" names no day.</summary>
    public static ParseError EndlessDays(string part, IReadOnlyList<Suggestion> once) =>
        new(TimeProblemKind.Endless, $"“{part}” has no end. Name the days instead.", false, once);

    public static ParseError EndlessMonths(string part, string once) =>
        new(TimeProblemKind.Endless, $"“{part}” has no end. Name one month instead.", false, [new Suggestion(once)]);

    /// <param name="there">Where the wall time is meant.</param>
    public ParseError Past(LocalDateTime local, DateTimeZone there, bool isWholeDay, bool isContradiction, IReadOnlyList<Suggestion> later)
    {
        var said = isWholeDay ? TimeText.Date(local.Date, Today) : TimeText.Local(local, Today);
        var clock = TimeText.Local(now.InZone(there).LocalDateTime, Today);
        return new ParseError(TimeProblemKind.Past, $"{said} has passed: it is {clock} in {SpokenZones.PlaceOf(there)}.", isContradiction, later);
    }

    /// <summary>"now" is no time ahead.</summary>
    public ParseError Now(IReadOnlyList<Suggestion> later) => new(
        TimeProblemKind.Past, $"It is {TimeText.Local(now.InZone(zone).LocalDateTime, Today)} in {SpokenZones.PlaceOf(zone)} already, so now is too late.", false, later);

    /// <summary>"Fri PST" names a zone, but no time of day in it.</summary>
    public static ParseError NoClock(string part) => new(
        TimeProblemKind.Unclear, $"“{part}” is a zone, and needs a time of day before it, as in “7pm {part}”.", false,
        [new Suggestion($"10:00 {part}", $"Use 10:00 {part}"), new Suggestion($"19:00 {part}", $"Use 19:00 {part}")]);

    /// <summary>A day that is over, with the same weekday of the week that is not.</summary>
    /// <param name="next">The day that has its name next; null: a week later.</param>
    public ParseError Past(LocalDate date, LocalDate? next = null) =>
        Past(date.AtMidnight(), zone, isWholeDay: true, isContradiction: false, OnDays(next ?? date.PlusWeeks(1)));

    /// <param name="date">Which is as well a day of the years ahead.</param>
    public ParseError TooFar(string part, LocalDate? date = null) => new(
        TimeProblemKind.TooFar, $"“{part}” is more than {WhenLimits.MostYearsAhead} years ahead. {Example()}", false, date is { } far ? OnDays(Near(far)) : []);

    /// <summary>The next day of the same date.</summary>
    private LocalDate Near(LocalDate far)
    {
        var near = far.PlusYears(Today.Year - far.Year);
        return near > Today ? near : far.PlusYears(Today.Year + 1 - far.Year);
    }

    public ParseError TooMany() => purpose switch
    {
        ReadingPurpose.Meetup => new(
            TimeProblemKind.TooMany, $"That makes more than {WhenLimits.MostTimes} times, and a poll holds no more.", false, []),
        ReadingPurpose.Pause or ReadingPurpose.Visit => new(TimeProblemKind.TooMany, $"These are too many days. {Example()}", false, []),
        _ => NotOne(),
    };

    public ParseError NotOne()
    {
        var message = purpose switch
        {
            ReadingPurpose.Closing => "A poll closes once, and you named several times.",
            ReadingPurpose.Edit => "A meetup has one time, and you named several.",
            ReadingPurpose.Pause or ReadingPurpose.Visit => "These days are not in a row: name the first and the last.",
            _ => "This takes one time, and you named several.",
        };
        return new ParseError(TimeProblemKind.NotOne, message, false, []);
    }

    public ParseError Empty() => new(TimeProblemKind.Empty, $"No time was given. {Example()}", false, []);

    public static TimeProblem TooLong { get; } = new(
        TimeProblemKind.TooLong,
        "",
        string.Create(CultureInfo.InvariantCulture, $"That is too long to read as times: it may have up to {WhenLimits.MostCharacters} characters."),
        []);

    public ParseError Skipped(LocalDateTime local, DateTimeZone there, bool isWholeDay, IReadOnlyList<Suggestion> suggestions)
    {
        var said = isWholeDay ? TimeText.Date(local.Date, Today) : TimeText.Local(local, Today);
        return new ParseError(TimeProblemKind.Skipped, $"{said} does not exist in {there.Id}, the clocks go forward then.", false, suggestions);
    }

    public ParseError Ambiguous(LocalDateTime local, DateTimeZone there, IReadOnlyList<Suggestion> suggestions) => new(
        TimeProblemKind.Ambiguous,
        $"{TimeText.Local(local, Today)} exists twice in {there.Id}, the clocks go back then.", false, suggestions);

    public static ParseError TooLasting(string part, Duration length, params IReadOnlyList<Suggestion> suggestions) => new(
        TimeProblemKind.Unclear,
        $"“{part}” would last {DurationText.Of(length)}; name the day on which it ends, too, when that is meant.", true, suggestions);

    /// <summary>A range that is longer than a meetup may be, or an hour that is not in the part of the day.</summary>
    public ParseError Impossible(string part, ClockSpec start, ClockSpec? end)
    {
        if (end is null)
            return Unclear(part, "the hour is not in that part of the day.");
        var from = start.Written;
        var to = end.Written > from ? end.Written : end.Written + ClockChooser.SecondsPerDay;
        return to - from == ClockChooser.SecondsPerDay
            ? Unreadable(part, null) with { IsContradiction = true }
            : TooLasting(part, Duration.FromSeconds(to - from));
    }

    private static ParseError Contradiction(TimeProblemKind kind, string message) => new(kind, message, true, []);

    /// <summary>Days to stand in the place of the typed ones, at the same time of day.</summary>
    private Suggestion[] OnDays(params ReadOnlySpan<LocalDate> days)
    {
        var all = new List<Suggestion>();
        foreach (var day in days)
            all.Add(new Suggestion(TimeText.IsoDate(day), $"Use {TimeText.Date(day, Today)}"));
        return [.. all];
    }

    /// <summary>"1st", "12th", "23rd".</summary>
    private static string Ordinal(int day)
    {
        var ending = day is >= 11 and <= 13 ? "th" : (day % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return string.Create(Culture, $"{day}{ending}");
    }
}

using System.Globalization;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What is said about a part that makes no times.</summary>
internal sealed class Faults(ReadingContext context, bool isClosing)
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private static string MonthName(int month) => Culture.DateTimeFormat.GetMonthName(month);

    /// <summary>Examples that are read as what they look like on the day they are shown.</summary>
    public string Example()
    {
        var saturday = TimeText.IsoDate(context.Today.Next(IsoDayOfWeek.Saturday));
        return isClosing
            ? $"For example: \"Fri 18:00\", \"in 2 days\" or \"{saturday} 18:30\"."
            : $"For example: \"Sat 10am, Sun 2pm\" or \"{saturday} 18:30\".";
    }

    public Fault NoSuchDate(int year, int month, int day)
    {
        if (month is < 1 or > 12)
            return Plain(TimeProblemKind.NoSuchDate, string.Create(Culture, $"There is no month {month}. {Example()}"));
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        var end = new LocalDate(year, month, last);
        var message = string.Create(Culture, $"There is no {day} {MonthName(month)} {year}: the month has {last} days.");
        return new Fault(TimeProblemKind.NoSuchDate, message, day > last ? OnDays(end, end.PlusDays(1)) : []);
    }

    public Fault WrongWeekday(LocalDate date, IsoDayOfWeek weekday)
    {
        var nearest = Enumerable.Range(-3, 7).Select(days => date.PlusDays(days)).First(day => day.DayOfWeek == weekday);
        var message = string.Create(Culture, $"{date.Day} {MonthName(date.Month)} {date.Year} is a {date.DayOfWeek}, not a {weekday}.");
        return new Fault(TimeProblemKind.WrongWeekday, message, OnDays(date, nearest));
    }

    public static Fault Backwards(LocalDate first, LocalDate last) =>
        Plain(TimeProblemKind.Unreadable, $"{TimeText.IsoDate(last)} is before {TimeText.IsoDate(first)}: these are no days in a row.");

    public Fault Unreadable(string part, string? readable)
    {
        var understood = readable is null ? "" : $"; {readable}";
        var place = isClosing ? "as a closing time" : "in the times";
        return Plain(TimeProblemKind.Unreadable, $"I can't read \"{part}\" {place}{understood}. {Example()}");
    }

    /// <param name="withHour">The part with its number written as the given hour.</param>
    /// <param name="asDay">The part with its number written as a day, or null when it has a day already.</param>
    public static Fault Unclear(string part, int number, Func<int, string> withHour, string? asDay)
    {
        var remedies = new List<Remedy>();
        if (number <= 23)
            remedies.Add(new Remedy($"Use {Hour(number)}", [], withHour(number)));
        if (number < 12)
            remedies.Add(new Remedy($"Use {Hour(number + 12)}", [], withHour(number + 12)));
        if (asDay is not null && number is >= 1 and <= 31)
            remedies.Add(new Remedy($"Use the {Ordinal(number)}", [], asDay));
        var message = $"In \"{part}\" I can't tell what {number} means; for an hour, write \"10am\" or \"10:00\".";
        return new Fault(TimeProblemKind.Unclear, message, remedies);
    }

    public Fault Endless(string part, string typed)
    {
        var month = MonthName(context.Today.PlusMonths(1).Month);
        var message = $"\"{part}\" has no end. Say where it ends, for example \"{part} next week\" or \"{part} in {month}\".";
        return new Fault(TimeProblemKind.Endless, message, [
            new Remedy("Use next week", [], $"{typed} next week"), new Remedy($"Use {month}", [], $"{typed} in {month}")]);
    }

    public Fault Past(LocalDateTime local, DateTimeZone zone, bool isWholeDay, IReadOnlyList<Remedy> remedies)
    {
        var said = isWholeDay ? TimeText.Date(local.Date, context.Today) : TimeText.Local(local, context.Today);
        var now = TimeText.Local(context.Now.InZone(zone).LocalDateTime, context.Today);
        return new Fault(TimeProblemKind.Past, $"{said} has passed: it is {now} in {zone.Id}.", remedies);
    }

    public Fault TooFar(string part) =>
        Plain(TimeProblemKind.TooFar, $"\"{part}\" is more than {WhenReader.MostYearsAhead} years ahead. {Example()}");

    public Fault TooMany() => isClosing
        ? NotOne()
        : Plain(TimeProblemKind.TooMany, $"That makes more than {WhenReader.MostTimes} times, and a poll holds no more.");

    public static Fault NotOne() => Plain(TimeProblemKind.NotOne, "A poll closes once, and this names several times.");

    public Fault Empty() => Plain(TimeProblemKind.Empty, $"No time was given. {Example()}");

    public static Fault TooLong() => Plain(
        TimeProblemKind.TooLong,
        string.Create(Culture, $"That is too long to read as times: it may have up to {WhenReader.MostCharacters} characters."));

    public Fault Skipped(LocalDateTime local, DateTimeZone zone, bool isWholeDay, IReadOnlyList<Remedy> remedies)
    {
        var said = isWholeDay ? TimeText.Date(local.Date, context.Today) : TimeText.Local(local, context.Today);
        return new Fault(TimeProblemKind.Skipped, $"{said} does not exist in {zone.Id}, the clocks go forward then.", remedies);
    }

    public Fault Ambiguous(LocalDateTime local, DateTimeZone zone, IReadOnlyList<Remedy> remedies)
    {
        var said = TimeText.Local(local, context.Today);
        return new Fault(TimeProblemKind.Ambiguous, $"{said} exists twice in {zone.Id}, the clocks go back then.", remedies);
    }

    private static Fault Plain(TimeProblemKind kind, string message) => new(kind, message, []);

    private Remedy[] OnDays(params LocalDate[] days) =>
        [.. days.Select(day => new Remedy($"Use {TimeText.Date(day, context.Today)}", [MeetupTime.OnDay(day)]))];

    private static string Hour(int hour) => string.Create(Culture, $"{hour:00}:00");

    /// <summary>"1st", "12th", "23rd".</summary>
    public static string Ordinal(int day)
    {
        var ending = day is >= 11 and <= 13 ? "th" : (day % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return string.Create(Culture, $"{day}{ending}");
    }
}

using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The days of a member, or the error in them.</summary>
/// <param name="IsSet">Whether they are a set, of which only what lies ahead is meant.</param>
internal sealed record DaySet(IReadOnlyList<LocalDate> Dates, bool IsSet, ParseError? Error)
{
    public bool HasYear { get; init; }

    public bool IsNextOne { get; init; }

    public bool IsFlexible { get; init; }

    /// <summary>Whether the days follow one another, so that they may be one meetup.</summary>
    public bool IsRun { get; init; }

    public static DaySet Of(FoundDay day) => day.Error is { } error
        ? Failed(error)
        : new DaySet([day.Date!.Value], false, null) { HasYear = day.HasYear, IsNextOne = day.IsNextOne, IsFlexible = day.IsFlexible };

    public static DaySet Set(IEnumerable<LocalDate> dates) => new([.. dates], true, null);

    public static DaySet Run(LocalDate first, LocalDate last) => new([.. new DateInterval(first, last)], true, null) { IsRun = true };

    /// <summary>From tomorrow on; weekends from the first one that has not begun.</summary>
    public static DaySet Coming(DayBase.Coming coming, LocalDate today)
    {
        var isInWeekend = coming.Weekdays == WeekdaySet.Weekend && coming.Weekdays.Contains(today.DayOfWeek);
        var first = isInWeekend ? today.Next(IsoDayOfWeek.Monday) : today.PlusDays(1);
        var days = Run(first, first.PlusDays(coming.Days - 1));
        return coming.Weekdays == WeekdaySet.All ? days : days.Only(coming.Weekdays);
    }

    /// <summary>Those that are one of the weekdays.</summary>
    public DaySet Only(WeekdaySet among) => this with { Dates = [.. Dates.Where(date => among.Contains(date.DayOfWeek))], IsRun = false };

    public static DaySet Failed(ParseError error) => new([], false, error);
}

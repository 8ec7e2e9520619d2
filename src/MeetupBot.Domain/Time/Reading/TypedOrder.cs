using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Keeps the weekdays of a list in the order in which they were typed.</summary>
internal static class TypedOrder
{
    private const int DaysInWeek = 7;

    /// <summary>Weekdays that are further apart, as "Sun or Sat" are, may be in either order.</summary>
    public const int MostDaysApart = 3;

    /// <summary>"Sat or Sun" on a Sunday is one weekend: a weekday follows the one that stands shortly before it.</summary>
    public static DaySet Keep(Member day, DaySet set, LocalDate today, Resolution resolution)
    {
        if (day.Weekday is not { } weekday || set.Dates is not [var date] || day is not { Date: null, Base: null, Scope: null, HasWeek: false, AfterDays: 0, HasDayEnd: false, Beside: null })
        {
            resolution.LastWeekday = null;
            return set;
        }

        // A day of today's name that is a week ahead already stands for itself.
        if (resolution.LastWeekday is { } last && last.Weekday != today.DayOfWeek && date < last.Date
            && (weekday - last.Weekday + DaysInWeek) % DaysInWeek <= MostDaysApart)
        {
            date = last.Date.Next(weekday);
            set = set with { Dates = [date], IsFlexible = false };
        }

        resolution.LastWeekday = (weekday, date);
        return set;
    }
}

using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>The series that a single meetup suggests: the same weekday of each month, at the same time of day.</summary>
internal static class SeriesOfMeetupRule
{
    private const int DaysInWeek = 7;
    private const int LastThatEveryMonthHas = 4;

    public static SeriesPattern FindPattern(MeetupTime time, DateTimeZone zone)
    {
        var date = time.DateIn(zone);
        var number = ((date.Day - 1) / DaysInWeek) + 1;
        var rule = SeriesRule.Parse($"FREQ=MONTHLY;BYDAY={(number > LastThatEveryMonthHas ? -1 : number)}{date.DayOfWeek.ToString()[..2].ToUpperInvariant()}")!;
        return new SeriesPattern([new SeriesSlot(rule, time.Start?.InZone(zone).TimeOfDay)], date);
    }
}

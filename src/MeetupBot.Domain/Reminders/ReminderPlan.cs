using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Reminders;

/// <summary>When one reader is reminded of one meetup.</summary>
public static class ReminderPlan
{
    private static readonly LocalTime Evening = new(18, 0);
    private static readonly LocalTime Morning = new(8, 0);

    /// <summary>From this length on, a reminder of a whole day comes on an evening before it, else on its morning.</summary>
    private static readonly Duration BeforeTheDay = Duration.FromHours(12);

    /// <param name="now">A reminder whose time has passed is not planned. One that waits for the end of quiet hours still is.</param>
    /// <param name="quiet">The reader's quiet hours. Null for a channel.</param>
    /// <returns>The longest before the start first. The nearest to the start never waits. Others wait for the end of quiet hours,
    /// and are left out when that end is not before the next reminder.</returns>
    public static IReadOnlyList<PlannedReminder> For(
        Instant start, ReminderOffsets offsets, Instant now, QuietHours? quiet, DateTimeZone zone)
    {
        var planned = new List<PlannedReminder>();
        for (var i = 0; i < offsets.Values.Count; i++)
        {
            var due = start - offsets.Values[i];
            var isNearest = i == offsets.Values.Count - 1;
            var sent = isNearest || quiet is null ? due : quiet.After(due, zone);
            var until = isNearest ? start : start - offsets.Values[i + 1];
            if (sent > now && sent < until)
                planned.Add(new PlannedReminder(offsets.Values[i], sent, until));
        }

        return planned;
    }

    /// <summary>
    /// A whole day has no hour to count from. An offset of twelve hours or more means 18:00 on the evening before, one of two days or
    /// more the evening so many days before, and a shorter one 08:00 on the day: on the reader's clock, by the meetup's date, and never in
    /// quiet hours. Where the reader's clock is so far behind that this would be too late at the place, it comes a day earlier.
    /// </summary>
    /// <param name="day">The first day of the meetup.</param>
    /// <param name="there">The meetup's zone.</param>
    /// <param name="quiet">In <paramref name="zone"/>; all wait for their end, the nearest one too.</param>
    /// <param name="zone">The reader's zone.</param>
    /// <returns>In the order of time, each hour once.</returns>
    public static IReadOnlyList<PlannedReminder> ForWholeDay(
        LocalDate day, DateTimeZone there, ReminderOffsets offsets, Instant now, QuietHours? quiet, DateTimeZone zone)
    {
        var taken = MeetupTime.OnDay(day).JobSpan(there, Duration.FromDays(1));
        var due = offsets.Values
            .Select(offset => (Offset: offset, At: DueOnDay(day, offset, taken, quiet, zone)))
            .DistinctBy(one => one.At)
            .OrderBy(one => one.At)
            .ToList();
        return
        [
            .. due
                .Select((one, i) => new PlannedReminder(one.Offset, one.At, i + 1 < due.Count ? due[i + 1].At : taken.End))
                .Where(reminder => reminder.DueAt > now && reminder.DueAt < reminder.Until),
        ];
    }

    private static Instant DueOnDay(LocalDate day, Duration offset, Interval taken, QuietHours? quiet, DateTimeZone zone)
    {
        var isBefore = offset >= BeforeTheDay;
        var local = isBefore ? day.PlusDays(-Math.Max(1, offset.Days)) + Evening : day + Morning;
        var bound = isBefore ? taken.Start : taken.End;
        var at = local.InZoneLeniently(zone).ToInstant();
        while (at >= bound)
        {
            local = local.PlusDays(-1);
            at = local.InZoneLeniently(zone).ToInstant();
        }

        return quiet?.After(at, zone) ?? at;
    }
}

using NodaTime;

namespace MeetupBot.Domain.Reminders;

/// <summary>When one reader is reminded of one meetup.</summary>
public static class ReminderPlan
{
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
}

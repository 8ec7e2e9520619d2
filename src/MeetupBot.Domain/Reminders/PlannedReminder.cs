using NodaTime;

namespace MeetupBot.Domain.Reminders;

/// <param name="Offset">The time before the start.</param>
/// <param name="DueAt">When it is sent.</param>
/// <param name="Until">A late reminder is still sent before this: the time of the next reminder, or the start.</param>
public sealed record PlannedReminder(Duration Offset, Instant DueAt, Instant Until);

using NodaTime;

namespace MeetupBot.Domain.Reminders;

/// <param name="Offset">Before the start.</param>
/// <param name="DueAt">When it is sent.</param>
/// <param name="Until">Late, it still helps before this: the next reminder, or the start.</param>
public sealed record PlannedReminder(Duration Offset, Instant DueAt, Instant Until);

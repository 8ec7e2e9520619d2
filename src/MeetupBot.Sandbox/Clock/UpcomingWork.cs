using NodaTime;

namespace MeetupBot.Sandbox.Clock;

/// <param name="What">A description for people: "Reminder to 4 people: Coffee in Leeds".</param>
public sealed record UpcomingWork(Instant DueAt, string What);

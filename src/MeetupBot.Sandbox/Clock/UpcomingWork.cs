using NodaTime;

namespace MeetupBot.Sandbox.Clock;

/// <param name="DueAt">When the bot will do it.</param>
/// <param name="What">In people's words: "Reminder to 4 people: Coffee in Leeds".</param>
public sealed record UpcomingWork(Instant DueAt, string What);

using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>One time of a list, with how long it takes.</summary>
/// <param name="Elapsed">Null when no end and no length was typed.</param>
/// <param name="ByClock">The same by the wall clock, which is another when the clocks change in between.</param>
internal readonly record struct TimedEntry(MeetupTime Time, Duration? Elapsed, Duration? ByClock);

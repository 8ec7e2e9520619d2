using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>One of the meetups that a series makes.</summary>
/// <param name="Date">
/// The rule's own date, of a poll the first one. A series has at most one a day, so it names the occurrence, whatever the meetup is moved to and
/// whatever becomes of the clock (RFC 5545, 3.8.4.4).
/// </param>
/// <param name="Times">One, or the candidates of a poll, in order and distinct.</param>
public sealed record SeriesOccurrence(LocalDate Date, IReadOnlyList<MeetupTime> Times)
{
    /// <summary>How many days its times are after those of the rule; negative: before.</summary>
    public int DaysMoved { get; init; }

    /// <summary>The same some days later, at its time of day.</summary>
    public SeriesOccurrence PlusDays(int days, DateTimeZone zone) =>
        this with { Times = [.. Times.Select(time => time.PlusDays(days, zone))], DaysMoved = DaysMoved + days };
}

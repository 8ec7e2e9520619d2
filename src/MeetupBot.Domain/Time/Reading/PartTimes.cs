using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The times that a part makes of days, without judging them.</summary>
internal sealed class PartTimes(ReadingContext context, DateFinder finder)
{
    public static IEnumerable<LocalDateTime> Starts(Part part, LocalDate date) =>
        part.Clock is { } clock ? clock.Starts().Select(start => start.On(date)) : [date.AtMidnight()];

    /// <summary>
    /// Every start on the days of a list, without the days that are over in every zone; when all are, on the last one.
    /// </summary>
    public IEnumerable<LocalDateTime> Starts(Part part, DayList list)
    {
        var dates = list.Dates.Where(date => date >= finder.Today.PlusDays(-1)).ToList();
        return (dates.Count > 0 ? dates : list.Dates.TakeLast(1)).SelectMany(date => Starts(part, date));
    }

    /// <summary>The time of a start; one that the clocks skip moves forward, of two the first is taken.</summary>
    public MeetupTime Make(Part part, LocalDateTime local) =>
        part.Clock is null ? MeetupTime.OnDay(local.Date) : MeetupTime.At(Leniently(local, ZoneOf(part)));

    public DateTimeZone ZoneOf(Part part) => part.Zone ?? context.Zone;

    /// <summary>Whether the first start on a day is to come; a whole day that has begun is not.</summary>
    public bool IsAhead(Part part, LocalDate date) => part.Clock is { } clock && IsAhead(Make(part, clock.First.On(date)));

    public bool IsAhead(MeetupTime time) => time.Start is { } start ? start > context.Now : time.Day >= finder.Today;

    public static Instant Leniently(LocalDateTime local, DateTimeZone zone) =>
        zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant();
}

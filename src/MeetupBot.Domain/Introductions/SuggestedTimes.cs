using NodaTime;

namespace MeetupBot.Domain.Introductions;

/// <summary>When somebody met others before.</summary>
/// <param name="Zone">The person's time zone.</param>
/// <param name="Times">Starts of what they came to or could come to.</param>
public sealed record UsualTimes(DateTimeZone Zone, IReadOnlyList<Instant> Times);

/// <summary>
/// Chooses times at which introduced people could meet: when they usually do, else evenings and weekends. Everybody is awake at them, in their
/// own zone, and no clock is changed at them.
/// </summary>
public static class SuggestedTimes
{
    public const int Count = 3;

    /// <summary>At most so many on weekdays, or on weekends, so that there is a choice.</summary>
    private const int MostOfAKind = 2;

    private const int DaysAhead = 14;
    private const int UsualWeight = 4;
    private const int MostCounted = 3;

    /// <summary>Most people work then. It is offered only where zones leave nothing better.</summary>
    private const int AtWork = -2;

    private static readonly LocalTime WorkBegins = new(9, 0);
    private static readonly LocalTime WorkEnds = new(17, 30);
    private static readonly Duration Notice = Duration.FromHours(24);
    private static readonly Duration Step = Duration.FromMinutes(30);
    private static readonly LocalTime Earliest = new(8, 0);
    private static readonly LocalTime Latest = new(20, 30);

    /// <summary>Evenings and weekends, the better ones with more.</summary>
    private static readonly Dictionary<(bool IsWeekend, LocalTime At), int> Sensible = new()
    {
        [(false, new(19, 0))] = 3,
        [(false, new(18, 0))] = 2,
        [(false, new(20, 0))] = 1,
        [(true, new(11, 0))] = 3,
        [(true, new(15, 0))] = 2,
        [(true, new(10, 0))] = 1,
        [(true, new(14, 0))] = 1,
        [(true, new(18, 0))] = 1,
    };

    /// <param name="people">First the one who asks: the days are theirs, and so are the times when the others' nights leave none.</param>
    /// <returns>In order. At most one a day.</returns>
    public static IReadOnlyList<Instant> Choose(IReadOnlyList<UsualTimes> people, Instant now)
    {
        var chosen = Pick(people, now);
        return chosen.Count == Count ? chosen : Pick([people[0]], now);
    }

    private static List<Instant> Pick(IReadOnlyList<UsualTimes> people, Instant now)
    {
        var zone = people[0].Zone;
        var counts = people.Select(CountSlots).ToList();
        var ranked = ListCandidates(zone, now)
            .Select(at => (At: at, Score: Score(people, counts, at)))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.At)
            .Select(candidate => (candidate.At, Local: candidate.At.InZone(zone).LocalDateTime)).ToList();
        var chosen = new List<(Instant At, LocalDateTime Local)>();
        foreach (var most in (int[])[MostOfAKind, Count])
            foreach (var candidate in ranked)
                if (chosen.Count < Count
                    && chosen.TrueForAll(other => other.Local.Date != candidate.Local.Date)
                    && chosen.Count(other => IsWeekend(other.Local) == IsWeekend(candidate.Local)) < most)
                    chosen.Add(candidate);
        return [.. chosen.Select(candidate => candidate.At).Order()];
    }

    private static IEnumerable<Instant> ListCandidates(DateTimeZone zone, Instant now)
    {
        var today = now.InZone(zone).Date;
        for (var day = 1; day <= DaysAhead; day++)
        {
            for (var time = Duration.Zero; time < Duration.FromHours(24); time += Step)
            {
                var local = today.PlusDays(day).AtMidnight().PlusMinutes((long)time.TotalMinutes);
                if (zone.MapLocal(local) is { Count: 1 } mapping && mapping.Single().ToInstant() is var at && at >= now + Notice)
                    yield return at;
            }
        }
    }

    /// <summary>0: it is not offered.</summary>
    private static double Score(IReadOnlyList<UsualTimes> people, List<Dictionary<(IsoDayOfWeek, LocalTime), int>> counts, Instant at)
    {
        var locals = people.Select(person => at.InZone(person.Zone).LocalDateTime).ToList();
        if (locals.Exists(local => local.TimeOfDay < Earliest || local.TimeOfDay > Latest))
            return 0;
        var sensible = locals.Average(Rate);
        var usual = locals.Zip(counts).Sum(person => Math.Min(MostCounted, person.Second.GetValueOrDefault(SlotOf(person.First))));
        return sensible + (UsualWeight * usual);
    }

    private static int Rate(LocalDateTime local) => !IsWeekend(local) && local.TimeOfDay >= WorkBegins && local.TimeOfDay < WorkEnds
        ? AtWork
        : Sensible.GetValueOrDefault((IsWeekend(local), local.TimeOfDay));

    private static Dictionary<(IsoDayOfWeek, LocalTime), int> CountSlots(UsualTimes person) => person.Times
        .Select(time => SlotOf(time.InZone(person.Zone).LocalDateTime))
        .CountBy(slot => slot).ToDictionary();

    /// <summary>The weekday and the half hour.</summary>
    private static (IsoDayOfWeek, LocalTime) SlotOf(LocalDateTime local) => (local.DayOfWeek, new LocalTime(local.Hour, local.Minute / 30 * 30));

    private static bool IsWeekend(LocalDateTime local) => local.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}

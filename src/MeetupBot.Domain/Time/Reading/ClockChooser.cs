using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>
/// Finds the times of day that a clock as typed may mean: the halves of the day in which the hours are sensible and a
/// range lasts no longer than it may.
/// </summary>
/// <param name="IsTwelveHour">Whether 7:30 may be in the evening; else it is as written, unless that makes no sense.</param>
/// <param name="Given">A length typed beside the times.</param>
internal sealed record ClockChooser(bool IsTwelveHour, Duration? Given)
{
    public const int SecondsPerDay = NodaConstants.SecondsPerDay;
    private const int SecondsPerHour = NodaConstants.SecondsPerHour;
    private const int FirstSensible = 7 * SecondsPerHour;
    private const int LongestRange = 12 * SecondsPerHour;
    private const int LeastNotice = SecondsPerHour / 4;
    private const int MostBeginnings = 3;
    private const int NotAsWritten = 3;
    private const int NotAsGiven = 10;

    /// <summary>The likeliest, earliest first; none when the clock contradicts itself or the part of the day.</summary>
    /// <param name="isGrid">Whether the range holds times in steps, and is no meetup that takes so long.</param>
    public IReadOnlyList<ClockPick> Choose(ClockSpec start, ClockSpec? end, DayPart? part, bool isGrid = false)
    {
        if (end is null && part is null && start.Half != ClockHalf.Open)
            return [new ClockPick(start.Written, null)];
        if (end is null)
            return Cheapest(Halves(start, part).Select(half => (new ClockPick(half.Seconds, null), half.Cost)));
        if (isGrid && (start.IsTwentyFourHour || end.IsTwentyFourHour))
            return Cheapest((this with { IsTwelveHour = false }).Pairs(start, end, part, SecondsPerDay));
        var found = Cheapest(Pairs(start, end, part, LongestRange));
        return isGrid && found.Count == 0 ? Cheapest(Pairs(start, end, part, SecondsPerDay - 1)) : found;
    }

    /// <summary>
    /// When a part of a day begins that is today's: at its hour, or, once that is over, at one of the next whole hours of it;
    /// none when it is over.
    /// </summary>
    /// <param name="now">Seconds from midnight.</param>
    public static IReadOnlyList<ClockPick> Beginnings(DayPart part, int now)
    {
        var begins = BeginningOf(part);
        if (begins > now)
            return [new ClockPick(begins, null)];
        var first = ((now + LeastNotice) / SecondsPerHour * SecondsPerHour) + SecondsPerHour;
        var last = Math.Min(Window(part).To, SecondsPerDay);
        var hours = Enumerable.Range(0, MostBeginnings).Select(hour => first + (hour * SecondsPerHour)).Where(hour => hour < last).ToList();
        if (hours.Count == 0 && last == SecondsPerDay)
            hours.Add(SecondsPerDay);
        return hours.ConvertAll(hour => new ClockPick(hour, null));
    }

    /// <summary>Whether a range is longer than a meetup without dates may be.</summary>
    public static bool IsTooLong(int start, int end) => end - start > LongestRange;

    /// <summary>The hour at which a part of the day is taken to begin.</summary>
    public static int BeginningOf(DayPart part) => (part == DayPart.Night ? (int)DayPart.Evening : (int)part) * SecondsPerHour;

    private static IReadOnlyList<ClockPick> Cheapest(IEnumerable<(ClockPick Pick, int Cost)> all)
    {
        var found = new List<ClockPick>();
        var least = int.MaxValue;
        foreach (var (pick, cost) in all)
        {
            if (cost < least)
                found.Clear();
            least = Math.Min(least, cost);
            if (cost == least && !found.Contains(pick))
                found.Add(pick);
        }

        found.Sort(static (one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : Comparer<int?>.Default.Compare(one.End, other.End));
        return found;
    }

    private IEnumerable<(ClockPick Pick, int Cost)> Pairs(ClockSpec start, ClockSpec end, DayPart? part, int longest)
    {
        (start, end) = (BesideOpen(start, end), BesideOpen(end, start));
        foreach (var from in Halves(start, part, end.HasMeridiem))
        {
            foreach (var to in Halves(end, null, start.HasMeridiem, IsNoHourAsWritten(start) && end.IsBare))
            {
                var until = to.Seconds <= from.Seconds % SecondsPerDay ? to.Seconds + SecondsPerDay : to.Seconds;
                until += from.Seconds / SecondsPerDay * SecondsPerDay;
                // Who writes 24 hours writes no 12 for midnight: "13-12" is no range.
                if (start.IsTwentyFourHour && end.Hour == 12 && end.MayBeOther && to.Seconds < SecondsPerDay / 2)
                    continue;
                var isGiven = Given is { } given && given == Duration.FromSeconds(until - from.Seconds);
                // In "7-20" the 20 says that the 7 may be as written.
                var isPlainStart = start.Half != ClockHalf.Open || (end.IsTwentyFourHour && from.Seconds == start.Written);
                var isPlain = isPlainStart && end.Half != ClockHalf.Open && until <= SecondsPerDay;
                if (until - from.Seconds > longest && !isGiven && !isPlain)
                    continue;
                var endCost = to.Cost + (end.MayBeOther && until > SecondsPerDay && to.Seconds != 0 && to.Cost == 0 ? 1 : 0);
                // Midnight is sensible as an end.
                if (end.MayBeOther && until == SecondsPerDay)
                    endCost = to.Cost - 1 < 0 ? 0 : to.Cost - 1;
                var lengthCost = IsTooLong(from.Seconds, until) && !isGiven && !isPlain ? 1 : 0;
                yield return (new ClockPick(from.Seconds, until), from.Cost + endCost + lengthCost + (Given is null || isGiven ? 0 : NotAsGiven));
            }
        }
    }

    /// <summary>In "8-10:30" the second time is no more of the 24-hour clock than the first.</summary>
    private ClockSpec BesideOpen(ClockSpec clock, ClockSpec other) =>
        IsTwelveHour && clock.Half == ClockHalf.AsWritten && other.Half == ClockHalf.Open ? clock with { Half = ClockHalf.Open } : clock;

    private IEnumerable<(int Seconds, int Cost)> Halves(ClockSpec clock, DayPart? part, bool isBesideMeridiem = false, bool isLoose = false)
    {
        var mayBeOther = clock.Half == ClockHalf.Open || part is not null || (clock.Half == ClockHalf.AsWritten && isBesideMeridiem);
        if (!clock.MayBeOther || !mayBeOther)
            return InPart([(clock.Written, 0)], part);
        var isOpen = clock.Half == ClockHalf.Open && IsTwelveHour;
        return InPart([One(afternoon: false), One(afternoon: true)], part);

        (int Seconds, int Cost) One(bool afternoon)
        {
            var seconds = clock.In(afternoon);
            // Who writes 24 hours writes no 12 for midnight.
            var cost = isOpen ? Sense(seconds)
                : seconds == clock.Written || isLoose || IsNoHourAsWritten(clock) ? 0
                : clock.Hour == 12 ? NotAsWritten + 1 : NotAsWritten;
            return (seconds, cost);
        }
    }

    /// <summary>"at 5": nobody who names nothing but the hour is sure to mean the one before dawn.</summary>
    private static bool IsNoHourAsWritten(ClockSpec clock) => clock.IsBare && clock.Written < FirstSensible;

    private static int Sense(int seconds) => seconds < FirstSensible ? 1 : 0;

    private static IEnumerable<(int Seconds, int Cost)> InPart((int Seconds, int Cost)[] halves, DayPart? part)
    {
        if (part is not { } named)
            return halves;
        var (from, to) = Window(named);
        return halves.Concat(halves.Select(half => (Seconds: half.Seconds + SecondsPerDay, half.Cost)))
            .Where(half => half.Seconds >= from && half.Seconds < to)
            .Select(half => (half.Seconds, 0));
    }

    /// <summary>The hours that may be called so; the night goes on after midnight.</summary>
    private static (int From, int To) Window(DayPart part) => part switch
    {
        DayPart.Morning or DayPart.EarlyMorning or DayPart.LateMorning => (0, (12 * SecondsPerHour) + 1),
        DayPart.Lunch => (11 * SecondsPerHour, 16 * SecondsPerHour),
        DayPart.Afternoon or DayPart.EarlyAfternoon or DayPart.LateAfternoon => (12 * SecondsPerHour, 20 * SecondsPerHour),
        DayPart.Evening or DayPart.EarlyEvening or DayPart.LateEvening => (16 * SecondsPerHour, 28 * SecondsPerHour),
        _ => (17 * SecondsPerHour, 29 * SecondsPerHour),
    };
}

using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>
/// A weekday without more beside a day that is further ahead is the coming one, or the one near that day: "Sat 12 Dec or Sun".
/// Beside a day of Easter it is the latter: "Easter Monday or Tuesday". A run such as "from Monday until 20 Dec" begins on the coming
/// Monday, or on the last one before.
/// </summary>
internal static class WeekdaysBeside
{
    /// <summary>One way, or two where a weekday may be either.</summary>
    public static IReadOnlyList<List<Member>> WaysOf(List<Member> members)
    {
        if (members.Count == 1 && !IsRunToDate(members[0]))
            return [members];
        var (coming, near) = (members.ToList(), members.ToList());
        for (var i = 0; i < members.Count; i++)
        {
            if (IsRunToDate(members[i]))
                coming[i] = members[i] with { IsFromComing = true };
            if (NeighbourOf(members, near, i) is not { } neighbour)
                continue;
            near[i] = Beside(members[i], neighbour);
            if (neighbour.Base is DayBase.OfEaster && !neighbour.IsScopeFirst)
                coming[i] = near[i];
        }

        return near.SequenceEqual(coming) ? [near] : [coming, near];
    }

    private static bool IsRunToDate(Member member) => member is
    { Weekday: not null, WeekdayEnd: null, Date: null, DateEnd.Month: not null, Base: null, Scope: null, HasWeek: false, HasDayEnd: true, IsSpan: false };

    /// <summary>The day to which a weekday belongs: the one before it, or the one behind it of which it takes the time of day.</summary>
    private static Member? NeighbourOf(List<Member> members, List<Member> near, int index)
    {
        if (!IsWeekday(members[index]))
            return null;
        if (index > 0 && (near[index - 1].Beside is not null || IsFarDay(members[index - 1])))
            return near[index - 1] with { IsScopeFirst = false };
        return index + 1 < members.Count && !members[index].HasClock && IsFarDay(members[index + 1]) && members[index + 1] is not { Weekday: null, Base: null }
            ? members[index + 1] with { IsScopeFirst = true }
            : null;
    }

    private static bool IsWeekday(Member member) => member is
    { Weekday: not null, Date: null, Base: null, Scope: null, HasWeek: false, AfterDays: 0, HasDayEnd: false, IsEvery: false };

    private static bool IsFarDay(Member member) => member is { HasDayEnd: false, IsEvery: false, Instant: null } && (member.Date is { Month: not null }
        || member.Base is DayBase.OfEaster { IsWeekend: false } or DayBase.NthWeekday { IsWeekend: false } or DayBase.OfIsoWeek
        || member is { AfterDays: > 1, Weekday: not null });

    private static Member Beside(Member weekday, Member neighbour) => weekday with
    {
        Beside = weekday.Weekday,
        Weekday = neighbour.Beside is null ? neighbour.Weekday : null,
        Date = neighbour.Date,
        Base = neighbour.Base,
        Scope = neighbour.Scope,
        AfterDays = neighbour.AfterDays,
        IsScopeFirst = neighbour.IsScopeFirst,
    };
}

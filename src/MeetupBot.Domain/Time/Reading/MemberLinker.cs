using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>
/// Gives each member of a list what stands once and holds for it too: "next" and the week, the month, the year, the zone,
/// the length.
/// </summary>
internal static class MemberLinker
{
    private const int DaysInWeek = 7;

    public static List<Member> Link(IReadOnlyList<Member> typed)
    {
        var members = Attached(typed);
        PutClocksIntoParts(members);
        GiveLengthsToClocks(members);
        PairDates(members);
        ShareScopeOfHeadAndEnd(members);
        ShareWeekOfDate(members);
        ShareWeeks(members);
        PutDaysBeside(members);
        RepeatDays(members);
        ShareClocksOfParts(members);
        ShareWeeksAfter(members);
        ShareMonths(members);
        ShareWeeksOfDates(members);
        ShareYear(members);
        ShareZone(members);
        ShareLength(members);
        ShareOne(members);
        return members;
    }

    /// <summary>"Sat 10am-4pm, every 2h": what is no time by itself says more about the one before it.</summary>
    private static List<Member> Attached(IReadOnlyList<Member> typed)
    {
        var members = new List<Member>();
        foreach (var member in typed)
        {
            var isOwn = member.HasDay || member.HasClock || member.IsMoment || member.Move is not null || member.BeforeStart is not null || member.EndOf is not null;
            if (members.Count == 0 || isOwn || (member.Zone is not null && member.Step is null))
            {
                members.Add(member);
                continue;
            }

            members[^1] = members[^1] with
            {
                Step = members[^1].Step ?? member.Step,
                Length = members[^1].Length ?? member.Length,
                IsAsOne = members[^1].IsAsOne || member.IsAsOne,
                IsApproximate = members[^1].IsApproximate || member.IsApproximate,
            };
        }

        return members;
    }

    /// <summary>"Fri evening, 8pm": behind a comma an hour of the part of the day that stands before it says when in it.</summary>
    private static void PutClocksIntoParts(List<Member> members)
    {
        var chooser = new ClockChooser(IsTwelveHour: true, null);
        for (var i = 1; i < members.Count; i++)
        {
            if (members[i] is not { IsBehindPart: true, Clock: { } clock, Part: null, HasDay: false, IsSpan: false, IsMoment: false } timed
                || members[i - 1] is not { Part: { } part, Clock: null, PartEnd: null, IsSpan: false } member
                || chooser.Choose(clock, timed.ClockEnd, part).Count == 0)
                continue;
            members[i - 1] = member with { Clock = clock, ClockEnd = timed.ClockEnd, Zone = member.Zone ?? timed.Zone, Length = member.Length ?? timed.Length, IsApproximate = member.IsApproximate || timed.IsApproximate, End = timed.End };
            members.RemoveAt(i--);
        }
    }

    /// <summary>"Sat 90 min, 3pm": the length beside a day is that of its time of day.</summary>
    private static void GiveLengthsToClocks(List<Member> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            if (members[i - 1] is not { HasDay: true, HasClock: false, IsMoment: false, Length: { } length } day || members[i] is not { Clock: not null, ClockEnd: null, HasDay: false, Length: null })
                continue;
            members[i - 1] = day with { Length = null };
            members[i] = members[i] with { Length = length };
        }
    }

    /// <summary>"tomorrow or the day after".</summary>
    private static void PutDaysBeside(List<Member> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            if (members[i].Base is DayBase.BesideWeekday { NextTo: var next } && members[i - 1] is { HasDay: true, HasDayEnd: false } other)
                members[i] = members[i] with { Base = other.Base, Weekday = other.Weekday, Date = other.Date, Scope = other.Scope, HasWeek = other.HasWeek, Week = other.Week, AfterDays = other.AfterDays, NextTo = next };
            if (members[i].Base is not DayBase.Beside beside || members[i - 1] is not { HasDay: true, HasDayEnd: false } day)
                continue;
            members[i] = members[i] with
            {
                Base = day.Base,
                Weekday = day.Weekday,
                Date = day.Date,
                Scope = day.Scope,
                HasWeek = day.HasWeek,
                Week = day.Week,
                AfterDays = day.AfterDays + beside.Days,
                NextTo = members[i].Weekday is { } own && Math.Abs(beside.Days) == DaysInWeek ? new NextTo(own, 0) : day.NextTo,
                IsWeekAgain = Math.Abs(beside.Days) == DaysInWeek && day.Date is null && members[i].Weekday is null,
            };
        }
    }

    /// <summary>"Sat/Sun 12/13 Dec": as many dates as weekdays belong to them in their order.</summary>
    private static void PairDates(List<Member> members)
    {
        var last = members.FindIndex(member => member is { Weekday: not null, Date: { Month: null }, HasDayEnd: false, Clock: null, Part: null });
        if (last < 1)
            return;
        var others = 0;
        while (others < last && last + others + 1 < members.Count && members[last - others - 1].IsLoneWeekday && IsDateAlone(members[last + others + 1]))
            others++;
        if (others == 0 || others < last && members[last - others - 1].IsLoneWeekday || last + others + 1 < members.Count && IsDateAlone(members[last + others + 1]))
            return;
        var dated = members.GetRange(last, others + 1);
        for (var i = 0; i <= others; i++)
        {
            var weekday = members[last - others + i];
            members[last - others + i] = dated[i] with { Weekday = weekday.Weekday, Start = weekday.Start, IsClockFirst = false };
        }

        members.RemoveRange(last + 1, others);
    }

    private static bool IsDateAlone(Member member) => member is { Weekday: null, Date: not null, HasDayEnd: false, Base: null, Scope: null };

    /// <summary>"next week: Tue or Thu", "Tue, Thu, next week": a stretch by itself is that of the weekdays beside it.</summary>
    private static void ShareScopeOfHeadAndEnd(List<Member> members)
    {
        if (members.Count < 2)
            return;
        if (IsScopeAlone(members[0]) && MayTakeScope(members[1]))
        {
            members[1] = members[1] with { Scope = members[0].Scope, IsScopeFirst = true };
            members.RemoveAt(0);
        }

        if (members.Count > 1 && IsScopeAlone(members[^1]) && MayTakeScope(members[^2]))
        {
            members[^2] = members[^2] with { Scope = members[^1].Scope };
            members.RemoveAt(members.Count - 1);
        }
    }

    private static bool IsScopeAlone(Member member) => member is
    { Scope: Scope.OfWeek or Scope.OfWeekNumber or Scope.OfMonthAhead, Weekday: null, Date: null, Base: null, Clock: null, Part: null, IsAllDay: false };

    private static bool MayTakeScope(Member member) => member is { Weekday: not null, Date: null, Base: null, Scope: null, HasWeek: false };

    private static void ShareWeeks(List<Member> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            if (!MayTakeScope(members[i]))
                continue;
            if (members[i - 1] is { HasWeek: true, Weekday: not null } week && IsHead(members, i - 1))
                members[i] = members[i] with { HasWeek = true, Week = week.Week };
            else if (members[i - 1] is { Scope: { } scope, IsScopeFirst: true, Weekday: not null } && IsHead(members, i - 1))
                members[i] = members[i] with { Scope = scope, IsScopeFirst = true };
        }

        for (var i = members.Count - 2; i >= 0; i--)
        {
            if ((MayTakeScope(members[i]) || IsEndless(members[i])) && members[i + 1] is { Scope: { } scope, IsScopeFirst: false } next && (next.Weekday is not null || next.Base is DayBase.Among))
                members[i] = members[i] with { Scope = scope };
            else if (members[i] is { Base: DayBase.NthWeekday { IsOfMonth: false } nth, Scope: null } && members[i + 1] is { Base: DayBase.NthWeekday other })
                members[i] = members[i] with { Scope = members[i + 1].Scope, Base = nth with { IsOfMonth = other.IsOfMonth } };
        }
    }

    /// <summary>"Mon or Tue week", "a week on Mon or Tue".</summary>
    private static void ShareWeeksAfter(List<Member> members)
    {
        for (var i = members.Count - 2; i >= 0; i--)
        {
            if (MayTakeWeeks(members[i]) && members[i + 1] is { AfterDays: > 1, IsScopeFirst: false, Weekday: not null } weeks)
                members[i] = members[i] with { AfterDays = weeks.AfterDays };
        }

        for (var i = 1; i < members.Count; i++)
        {
            if (MayTakeWeeks(members[i]) && members[i - 1] is { AfterDays: > 1, IsScopeFirst: true, Weekday: not null } weeks)
                members[i] = members[i] with { AfterDays = weeks.AfterDays, IsScopeFirst = true };
        }
    }

    /// <summary>"Sat or Sun this weekend or next": the other week has all of the days before it that share one.</summary>
    private static void RepeatDays(List<Member> members)
    {
        for (var i = members.Count - 1; i > 0; i--)
        {
            if (!members[i].IsWeekAgain)
                continue;
            var again = members[i];
            var days = members.Take(i).Reverse().TakeWhile(member => member.Weekday is not null && member.Scope == members[i - 1].Scope && member.Week == members[i - 1].Week
                && member.AfterDays == members[i - 1].AfterDays && !member.HasDayEnd && member.Date is null && member.Base is null).Reverse().SkipLast(1);
            members.InsertRange(i, days.Select(day => again with { Weekday = day.Weekday }));
        }
    }

    /// <summary>"tonight or tomorrow night at 9", "Fri evening at 8 or Sat evening": the hour beside one part of the day is that of the others that are the same.</summary>
    private static void ShareClocksOfParts(List<Member> members)
    {
        for (var i = members.Count - 2; i >= 0; i--)
            members[i] = WithClockOf(members[i + 1], members[i]);
        for (var i = 1; i < members.Count; i++)
            members[i] = WithClockOf(members[i - 1], members[i]);
    }

    private static Member WithClockOf(Member timed, Member member)
    {
        var isSame = member is { Part: { } part, Clock: null, PartEnd: null, HasDay: true, HasDayEnd: false } && timed is { Part: { } other, Clock: not null, IsSpan: false, HasDay: true }
            && (part == other || (IsNight(part) && IsNight(other)));
        return isSame ? member with { Clock = timed.Clock, ClockEnd = timed.ClockEnd, Zone = member.Zone ?? timed.Zone } : member;
    }

    private static bool IsNight(DayPart part) => part is DayPart.Evening or DayPart.Night;

    private static bool MayTakeWeeks(Member member) => member is { IsLoneWeekday: true, AfterDays: 0, IsEvery: false };

    /// <summary>"week of 14 Dec: Tue or Thu", "Tue or Thu in the week of 14 Dec": the week is that of the weekdays beside it.</summary>
    private static void ShareWeekOfDate(List<Member> members)
    {
        if (members.Count > 1 && members[0] is { HasClock: false } head && IsWeekAlone(head) && MayTakeScope(members[1]))
        {
            members[1] = InWeekOf(head, members[1]);
            members.RemoveAt(0);
        }

        if (members.Count > 1 && IsWeekAlone(members[^1]) && MayTakeScope(members[^2]))
        {
            var week = members[^1];
            members.RemoveAt(members.Count - 1);
            if (!members[^1].HasClock)
                members[^1] = members[^1] with { Clock = week.Clock, ClockEnd = week.ClockEnd, Part = week.Part, Zone = week.Zone, End = week.End };
            for (var i = members.Count - 1; i >= 0 && MayTakeScope(members[i]); i--)
                members[i] = InWeekOf(week, members[i]);
        }

        for (var i = 1; i < members.Count; i++)
        {
            if (members[i - 1] is { Base: DayBase.WeekOfDate, NextTo: not null } && MayTakeScope(members[i]))
                members[i] = InWeekOf(members[i - 1], members[i]);
        }
    }

    private static bool IsWeekAlone(Member member) => member is { Base: DayBase.WeekOfDate, NextTo: null, Weekday: null, Date: not null, HasDayEnd: false, IsAsOne: false };

    private static Member InWeekOf(Member week, Member member) =>
        member with { Base = week.Base, Date = week.Date, NextTo = new NextTo(member.Weekday!.Value, 0), Weekday = null };

    /// <summary>"weeks of 7 and 14 Dec", "weekend of 12 or 19 Dec".</summary>
    private static void ShareWeeksOfDates(List<Member> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            if (members[i - 1].Base is DayBase.WeekOfDate or DayBase.WeekendOfDate && IsDateAlone(members[i]) && !members[i].HasClock)
                members[i] = members[i] with { Base = members[i - 1].Base };
        }
    }

    private static bool IsEndless(Member member) => member is { Base: DayBase.Among { IsEndless: true }, Scope: null, Date: null, HasDayEnd: false };

    /// <summary>Whether nothing but times of day and days with the same word stand before a member.</summary>
    private static bool IsHead(List<Member> members, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (members[i].HasDay && !(members[i].HasWeek || members[i].IsScopeFirst))
                return false;
        }

        return true;
    }

    /// <summary>"5, 6 or 7 Dec" and "Dec 5, 6 or 7".</summary>
    private static void ShareMonths(List<Member> members)
    {
        for (var i = members.Count - 2; i >= 0; i--)
        {
            if (members[i] is { Date: { Month: null } day, HasDayEnd: false } && FirstDate(members[i + 1]) is { } next && (!members[i].HasClock || members[i].Weekday is not null))
                members[i] = members[i] with { Date = day with { Month = next.Month, Year = next.Year, IsBare = next.Month is null && day.IsBare && next.IsBare } };
        }

        for (var i = 1; i < members.Count; i++)
        {
            if (members[i] is { Date: { Month: null, IsBare: true } day } && LastDate(members[i - 1]) is { } before)
                members[i] = members[i] with { Date = day with { Month = before.Month, Year = before.Year, IsBare = before.Month is null } };
        }
    }

    private static DateSpec? FirstDate(Member member) => member.Date is { Month: not null } date ? date
        : member is { Date: not null, DateEnd.Month: not null } ? member.DateEnd with { Day = member.Date.Day }
        : member.Date is { IsBare: false } ? member.Date : null;

    private static DateSpec? LastDate(Member member) => member.DateEnd ?? member.Date;

    /// <summary>"5 Dec, 12 Dec 2027".</summary>
    private static void ShareYear(List<Member> members)
    {
        if (members.Count < 2 || members[^1].Date is not { Year: { } year, Month: not null } last)
            return;
        for (var i = members.Count - 2; i >= 0; i--)
        {
            if (members[i].Date is not { Year: null, Month: { } month } date || members[i].HasDayEnd)
                return;
            var isLater = month > last.Month || (month == last.Month && date.Day > last.Day);
            members[i] = members[i] with { Date = date with { Year = isLater ? year - 1 : year } };
        }
    }

    private static void ShareZone(List<Member> members)
    {
        // In "7pm EST or PST" the clock is that of both.
        for (var i = 1; i < members.Count; i++)
        {
            if (IsZoneAlone(members[i]) && members[i - 1] is { Clock: not null, Zone: { } before } timed && before.Name != members[i].Zone!.Name)
                members[i] = timed with { Zone = members[i].Zone, Start = members[i].Start, End = members[i].End };
        }

        // The offset that a machine wrote is that of its own time.
        var named = members[^1] is { Zone: not null, IsIso: false } ? members[^1] : members[0] is { Zone: not null, IsIso: false } ? members[0] : null;
        members.RemoveAll(IsZoneAlone);
        if (named?.Zone is not { } zone || members.Skip(1).SkipLast(1).Any(member => member.Zone is not null))
            return;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is { Zone: null, HasClock: true })
                members[i] = members[i] with { Zone = zone };
        }
    }

    private static bool IsZoneAlone(Member member) => member is { HasDay: false, HasClock: false, IsMoment: false, Move: null, BeforeStart: null, EndOf: null, Zone: not null };

    private static void ShareLength(List<Member> members)
    {
        if (members[^1].Length is not { } length)
            return;
        for (var i = members.Count - 2; i >= 0 && members[i].Length is null && members[i].ClockEnd is null; i--)
            members[i] = members[i] with { Length = length };
    }

    private static void ShareOne(List<Member> members)
    {
        if (!members[^1].IsAsOne)
            return;
        for (var i = 0; i < members.Count; i++)
            members[i] = members[i] with { IsAsOne = true };
    }
}

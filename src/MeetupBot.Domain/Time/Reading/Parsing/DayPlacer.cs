using MeetupBot.Domain.Time.Reading.Items;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>Puts the days that are no weekdays or dates, and parts of the day, into a member.</summary>
internal static class DayPlacer
{
    public static Placement WithDayEnd(Member member, double cost = 0) =>
        new(member with { AwaitsEnd = false, HasDayEnd = true, IsSpan = member.RangeBehind is ItemKind.Clock or ItemKind.Zone or ItemKind.Part }, cost);

    public static Placement? Place(Member member, DayBase days)
    {
        if (member.AwaitsHour || member.AwaitsDate || member.Instant is not null)
            return null;
        if (days is DayBase.After after)
            return PlaceAfter(member, after);
        if (member.AwaitsEnd)
        {
            return days is DayBase.FromToday or DayBase.OfIsoWeek or DayBase.OfEaster { IsWeekend: false } or DayBase.NthWeekday && !member.HasDayEnd
                ? WithDayEnd(member with { BaseEnd = days })
                : null;
        }

        if (member.Base is not null)
            return null;
        return days switch
        {
            DayBase.Among when member.Weekday is not null => null,
            DayBase.NthWeekday or DayBase.OfIsoWeek or DayBase.OfWeekAhead when member.Weekday is not null || member.Date is not null => null,
            DayBase.Coming when member.HasDay || member.HasWeek => null,
            DayBase.Ahead when member.Weekday is not null || member.Date is not null || member.Scope is not null || member.HasWeek => null,
            DayBase.WeekOfDate or DayBase.WeekendOfDate when member.HasDay => null,
            _ => new Placement(member with { Base = days }, 0),
        };
    }

    /// <summary>"Sat week" and "a week on Saturday".</summary>
    private static Placement? PlaceAfter(Member member, DayBase.After after)
    {
        var isBehind = member.Last is ItemKind.Weekday || (member.Last == ItemKind.Days && member.Base is DayBase.FromToday);
        var fits = after.IsBehind ? isBehind : member is { HasDay: false, HasWeek: false };
        return fits && member is { AfterDays: 0, AwaitsEnd: false }
            ? new Placement(member with { AfterDays = after.Days, IsScopeFirst = !after.IsBehind }, 0)
            : null;
    }

    public static Placement? Place(Member member, Scope scope)
    {
        if (member.AwaitsHour || member.AwaitsDate || member.Instant is not null || member.Base is DayBase.Ahead or DayBase.FromToday || (member.HasWeek && scope is Scope.OfWeek))
            return null;
        if (member.AwaitsEnd)
            return member.ScopeEnd is null && member.Clock is null ? WithDayEnd(member with { ScopeEnd = scope }) : null;
        if (member.Scope is not null)
            return null;
        if (member.Date is { } date)
        {
            return scope is Scope.OfMonth month && date.Month is null
                ? new Placement(member with { Date = new DateSpec(month.Year, month.Month, date.Day), BareCost = 0 }, -member.BareCost)
                : (scope is Scope.OfMonthAhead && date is { Month: null, IsBare: false }) || (scope is Scope.OfWeek or Scope.OfWeekNumber && !date.IsBare && !member.HasDayEnd)
                    ? new Placement(member with { Scope = scope }, 0)
                : null;
        }

        return new Placement(member with { Scope = scope, IsScopeFirst = !member.HasDay }, 0);
    }

    public static Placement? PlaceWeek(Member member, int? week)
    {
        if (member.AwaitsHour || member.AwaitsDate || member.AwaitsEnd || member.Weekday is not null || member.Base is not null || member.Scope is not null
            || member.Date is not null || (member.HasWeek && week is not null))
            return null;
        return new Placement(member with { HasWeek = true, Week = week }, 0);
    }

    public static Placement? Place(Member member, Item.InPart item)
    {
        if (member.AwaitsDate || member.IsAllDay || member.Instant is not null)
            return null;
        if (member.AwaitsEnd || (member.IsSpan && member.ClockEnd is null && member.PartEnd is null))
            return member.PartEnd is null && member.ClockEnd is null && member.Part is not null
                ? new Placement(member with { PartEnd = item.Part, AwaitsEnd = false }, 0)
                : null;
        if (member.Part is not null)
            return null;
        // "7 in the evening" is an hour.
        var refund = member is { Clock.IsBare: true, Last: ItemKind.Clock } ? member.BareCost : 0;
        return new Placement(member with
        {
            BareCost = member.BareCost - refund,
            Part = item.Part,
            IsPluralPart = item.IsPlural,
            IsClockFirst = member.IsClockFirst || (!member.HasDay && !member.HasWeek),
        }, -refund);
    }

    public static Placement? PlaceTonight(Member member)
    {
        if (member.HasDay || member.AwaitsHour || member.AwaitsEnd || member.Part is not null || member.Instant is not null)
            return null;
        return new Placement(member with { Base = new DayBase.FromToday(0), Part = DayPart.Night, IsTonight = true }, 0);
    }
}

using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>Puts an item into a member, if it has a place there.</summary>
/// <param name="words">What may be said besides times: how a meetup is moved, when a poll closes, until when a pause lasts.</param>
internal sealed class MemberBuilder(SaidBesides words)
{
    /// <summary>The bare number of a day beside a date, or of an hour beside an hour.</summary>
    private const double BareInList = 0.2;
    private const double BareBesideDay = 1;
    private const double BareAlone = 1.5;
    private const double BareBesideClock = 0.6;

    /// <summary>The 6 of "Sat Dec 6" is a day, also where that is no Saturday.</summary>
    private const double BareBehindMonth = 2.5;
    private const double SplitFromWeekday = 2;

    /// <summary>Longer amounts are no length of a meetup.</summary>
    private const double LongestInDays = 14;
    private const int DaysInWeek = 7;

    /// <param name="before">The members before; the last of them may say what a bare number is.</param>
    public Placement? Place(Member member, Item item, int index, ValueList<Member> before)
    {
        // "2 days before" is a day already, and "1 h before" a moment.
        if (member.BeforeStart is { } counted && (item is Item.OnWeekday or Item.OnDate or Item.OnDays or Item.Within or Item.InWeek || (item is Item.AtClock && counted.Elapsed != Duration.Zero)))
            return null;
        // "a day later" is a day already, and "1 h later" a moment.
        if (member.Move is { } move && (item is Item.OnWeekday or Item.OnDate or Item.OnDays or Item.Within or Item.InWeek or Item.Tonight or Item.At
            || (item is Item.AtClock or Item.InPart or Item.AllDay && move.Elapsed != Duration.Zero)))
            return null;
        // "to 3pm" is "move to 3pm".
        if (item is Item.RangeSign { IsTo: true } && member.IsEmpty && words.HasFlag(SaidBesides.Moves))
            return new Placement(member, 0);
        var placed = item switch
        {
            Item.OnWeekday on => PlaceWeekday(member, on),
            Item.OnDate on => PlaceDate(member, on.Date, before),
            Item.OnDays { Days: DayBase.Ahead { IsLater: true } } when words.HasFlag(SaidBesides.Moves) => null,
            // "Sat or a week later" counts from that Saturday.
            Item.OnDays { Days: DayBase.Ahead { IsLater: true } later } when words == SaidBesides.Nothing && !before.IsEmpty => PlaceLater(member, later.Amount),
            // The end of a week is its last moment where an end is read.
            Item.OnDays { Days: DayBase.OfWeekAhead { Weekday: > IsoDayOfWeek.Wednesday } } when words.HasFlag(SaidBesides.Until) => null,
            // So is that of a month.
            Item.Within { Scope: Scope.PartOfMonth { Part: MonthPart.End } } when words.HasFlag(SaidBesides.Until) => null,
            Item.OnDays { Days: DayBase.Beside } when words != SaidBesides.Nothing || before.IsEmpty => null,
            Item.OnDays { Days: DayBase.BesideWeekday } when !MayBeBeside(before) => null,
            // "July 4th weekend", "12 Dec weekend".
            Item.OnDays { Days: DayBase.Among { IsEndless: false } among } when among.Days == WeekdaySet.Weekend && MayBeOfWeekend(member) => new Placement(member with { Base = new DayBase.WeekendOfDate() }, 0),
            Item.OnDays on => DayPlacer.Place(member, on.Days),
            Item.Near near => PlaceNear(member, near.NextTo),
            Item.Within within => DayPlacer.Place(member, within.Scope),
            Item.InWeek week => DayPlacer.PlaceWeek(member, week.Week),
            Item.AtClock at => PlaceClock(member, at.Clock, before),
            Item.InPart part => DayPlacer.Place(member, part),
            Item.Tonight => DayPlacer.PlaceTonight(member),
            Item.InZone zone => ZonePlacer.Place(member, zone.Zone),
            Item.RangeSign sign => PlaceRangeSign(member, sign),
            Item.Filler filler => PlaceFiller(member, filler),
            Item.At at => PlaceInstant(member, at),
            Item.Unknown => new Placement(member with { Unknown = member.Unknown.Plus(index) }, 0),
            _ => PlaceWord(member, item, before),
        };
        if (placed is not { } found)
            return null;
        if (item is Item.Filler)
            return found;
        // The copy is new, so that nobody else sees it change.
        var copy = ReferenceEquals(found.Member, member) ? member with { } : found.Member;
        copy.Start = member.Start < 0 ? index : member.Start;
        copy.End = item.End;
        copy.Last = item is Item.Approximate && member.Last != ItemKind.None ? member.Last : KindOf(item);
        copy.AwaitsHour = copy.AwaitsHour && item is Item.Approximate or Item.Open { IsBehind: false };
        return found with { Member = copy };
    }

    private static ItemKind KindOf(Item item) => item switch
    {
        Item.OnWeekday => ItemKind.Weekday,
        Item.OnDate => ItemKind.Date,
        Item.OnDays => ItemKind.Days,
        Item.Within => ItemKind.Scope,
        Item.InWeek => ItemKind.Week,
        Item.AtClock => ItemKind.Clock,
        Item.InPart or Item.Tonight => ItemKind.Part,
        Item.InZone or Item.InPlace => ItemKind.Zone,
        Item.At => ItemKind.Instant,
        _ => ItemKind.Other,
    };

    /// <summary>Whether there is a day, or a meetup, beside which a weekday may be.</summary>
    private bool MayBeBeside(ValueList<Member> before) =>
        words == SaidBesides.Nothing ? !before.IsEmpty : words.HasFlag(SaidBesides.Moves) || words.HasFlag(SaidBesides.BeforeStart);

    private static Placement? PlaceLater(Member member, Amount later) => later is { Months: 0, Days: > 0 } && later.Elapsed == Duration.Zero
        ? DayPlacer.Place(member, new DayBase.Beside(later.Days))
        : null;

    private static bool MayBeOfWeekend(Member member) =>
        member is { Date: { Month: not null, IsBare: false }, Last: ItemKind.Date, Weekday: null, Base: null, Scope: null, HasDayEnd: false, HasWeek: false, HasClock: false, AwaitsEnd: false };

    private static Placement? PlaceNear(Member member, NextTo next) =>
        member is { HasDay: false, HasWeek: false, NextTo: null, AfterDays: 0, AwaitsEnd: false, AwaitsHour: false, AwaitsDate: false, Instant: null, Move: null, BeforeStart: null }
            ? new Placement(member with { NextTo = next }, 0)
            : null;

    private static Placement? PlaceWeekday(Member member, Item.OnWeekday item)
    {
        if (member.AwaitsHour || member.AwaitsDate || member.Instant is not null || member.NextTo is not null)
            return null;
        if (member is { Base: DayBase.WeekOfDate, Date: not null, Weekday: null, AwaitsEnd: false, HasDayEnd: false })
            return new Placement(member with { NextTo = new NextTo(item.Weekday, 0) }, 0);
        if (member.AwaitsEnd)
        {
            return member.WeekdayEnd is null && !member.HasDayEnd
                ? DayPlacer.WithDayEnd(member with { WeekdayEnd = item.Weekday })
                : null;
        }

        if (member.Weekday is not null && IsBehindEndClock(member))
            return new Placement(member with { WeekdayEnd = item.Weekday, HasDayEnd = true, IsSpan = true }, 0);
        if (member.HasDayEnd && member.Weekday is not null && member.WeekdayEnd is null && member.DateEnd is not null)
            return new Placement(member with { WeekdayEnd = item.Weekday }, 0);
        // "in two weeks on Saturday" is "Saturday in two weeks".
        if (member is { Base: DayBase.Ahead { IsLater: false, Amount: { Months: 0, Days: > 0 } weeks }, Weekday: null } && weeks.Days % DaysInWeek == 0 && weeks.Elapsed == Duration.Zero)
            return new Placement(member with { Base = null, AfterDays = weeks.Days, IsScopeFirst = true, Weekday = item.Weekday }, 0);
        if (member.Weekday is not null || member.Base is DayBase.NthWeekday or DayBase.Among or DayBase.OfIsoWeek || member.HasDayEnd)
            return null;
        return new Placement(member with { Weekday = item.Weekday }, 0);
    }

    /// <summary>"10am Sat to 4pm", before "Sun".</summary>
    private static bool IsBehindEndClock(Member member) => member is
    { IsClockFirst: true, ClockEnd: not null, HasDayEnd: false, AwaitsEnd: false, RangeBehind: ItemKind.Weekday or ItemKind.Date, Last: ItemKind.Clock or ItemKind.Zone };

    private static Placement? PlaceDate(Member member, DateSpec date, ValueList<Member> before)
    {
        if (member.AwaitsHour || member.Instant is not null || (member.AwaitsDate && date.IsBare)
            || member.Base is DayBase.NthWeekday or DayBase.OfIsoWeek or DayBase.Ahead)
            return null;
        if ((date is { Month: null, Year: not null } && !member.AwaitsEnd) || (member is { Scope: Scope.PartOfMonth, AwaitsEnd: false }) || (member is { Scope: Scope.OfMonth named, AwaitsEnd: false } && date.Month is { } other && other != named.Month))
            return null;
        if (member.AwaitsDate)
            member = member with { AwaitsDate = false };
        if (member.AwaitsEnd)
            return PlaceDateEnd(member, date);
        if (member.Date is null)
        {
            if (date.IsBare)
                return PlaceBareDay(member, date, before);
            if (date.Month is null && member.Scope is Scope.OfMonth month)
                return new Placement(member with { Date = date with { Month = month.Month, Year = month.Year }, Scope = null }, 0);
            var isSplit = member.IsBehindWeekday && member.IsEmpty && before.SecondLast is not { IsLoneWeekday: true };
            return new Placement(member with { Date = date }, isSplit ? SplitFromWeekday : 0);
        }

        if (!date.IsBare && IsBehindEndClock(member))
            return new Placement(member with { DateEnd = date, HasDayEnd = true, IsSpan = true }, 0);
        if (!member.HasDayEnd || member.DateEnd is not null)
            return null;
        // "Fri 4 - Sun 6": both numbers are days, or both are hours.
        if (date.IsBare)
            return member is { Date.IsBare: true, WeekdayEnd: not null, Last: ItemKind.Weekday, IsSpan: false, Clock: null }
                ? new Placement(member with { DateEnd = date, BareCost = 0 }, BareInList - member.BareCost)
                : null;
        return new Placement(member with { DateEnd = date }, 0);
    }

    private static Placement? PlaceDateEnd(Member member, DateSpec date)
    {
        if (member.DateEnd is not null || (date.IsBare && (member.Clock is not null || member.Date is null)))
            return null;
        if (date is { Month: null, Year: { } year } && member.Date is { Year: null, Month: { } month } start)
            return DayPlacer.WithDayEnd(member with { Date = start with { Year = year }, DateEnd = date with { Month = month } });
        var refund = member.Date is { IsBare: true } && date.Month is not null ? -member.BareCost : 0;
        if (member.Date is { IsBare: true, Month: null } && date.IsBare)
            refund = member.WeekdayEnd is not null && member.Weekday is not null ? BareInList - member.BareCost : 0.2;
        return DayPlacer.WithDayEnd(member with { DateEnd = date, BareCost = 0 }, refund);
    }

    private static Placement? PlaceBareDay(Member member, DateSpec date, ValueList<Member> before)
    {
        if (member.Base is DayBase.WeekOfDate or DayBase.WeekendOfDate)
            return new Placement(member with { Date = date, BareCost = BareInList }, BareInList);
        if (member.Base is not null || member.Scope is not null || member.HasWeek)
            return null;
        if (member.Clock is not null && member.Weekday is null)
            return null;
        var inList = member.Weekday is null && before.Last is { Date: not null, Clock: null };
        var cost = member.Weekday is not null ? BareBesideDay : inList ? BareInList : BareAlone;
        return new Placement(member with { Date = date, BareCost = cost }, cost);
    }

    private static Placement? PlaceClock(Member member, ClockSpec clock, ValueList<Member> before)
    {
        if (member.IsAllDay || member.AwaitsDate || member.Instant is not null || member.Length is { IsElapsedOnly: false } || (member.Length is not null && member.Clock is not null) || (member.Open is not null && member.Clock is not null))
            return null;
        if (member.AwaitsEnd && member.Clock is not null)
        {
            if (member.ClockEnd is not null)
                return null;
            var isDoubtful = member.BareCost >= BareBehindMonth && clock.IsBare;
            var refund = member.Clock.IsBare && !isDoubtful ? (member.HasDay || !clock.IsBare ? BareInList : 1) - member.BareCost : 0;
            return new Placement(member with { ClockEnd = clock, AwaitsEnd = false, BareCost = 0 }, Math.Min(refund, 0));
        }

        if (member.Clock is not null)
        {
            return member is { HasDayEnd: true, IsSpan: true, ClockEnd: null }
                ? new Placement(member with { ClockEnd = clock }, clock.IsBare && !member.AwaitsHour ? BareInList : 0)
                : null;
        }

        // "Sat until 5pm" says no start.
        if (member is { AwaitsEnd: true, IsEndInWords: true })
            return null;
        var cost = CostOf(member, clock, before);
        // A clock beside a bare day makes the day plain.
        var plain = member.Date is { IsBare: true } && member.BareCost > 0 && !clock.IsBare ? BareBesideClock - member.BareCost : 0;
        var dash = !member.AwaitsEnd ? 0 : member.Date is { IsBare: true } ? BareBesideDay : 0.3;
        var isStart = member with
        {
            Clock = clock,
            AwaitsEnd = false,
            IsClockFirst = !member.HasDay,
            BareCost = cost,
        };
        return new Placement(isStart, cost + dash + Math.Min(plain, 0));
    }

    private static double CostOf(Member member, ClockSpec clock, ValueList<Member> before)
    {
        if (!clock.IsBare || member.AwaitsHour || member.IsBetween || member.Part is not null)
            return 0;
        if (member is { Last: ItemKind.Scope, Scope: Scope.OfMonth { Year: null }, Base: null })
            return BareBehindMonth;
        if (member.HasDay)
            return member.Date is { IsBare: false, Month: not null } ? 0.5 : BareBesideDay;
        return before.Last is { Clock: not null } ? BareInList : BareAlone;
    }

    private static Placement? PlaceRangeSign(Member member, Item.RangeSign sign)
    {
        if (member.AwaitsEnd || member.AwaitsHour || (sign.IsAnd && !member.IsBetween))
            return null;
        var mayFollow = member.Last switch
        {
            ItemKind.Weekday or ItemKind.Date or ItemKind.Days or ItemKind.Scope => true,
            ItemKind.Clock or ItemKind.Zone or ItemKind.Part => member.ClockEnd is null && member.PartEnd is null,
            ItemKind.Instant => member.InstantEnd is null,
            _ => false,
        };
        // Behind a time that a machine wrote, a minus begins an offset.
        var isOffset = sign.IsMinus && member.Last == ItemKind.Clock && member.Zone is null && (member.IsIso || member.Clock is { HasSeconds: true });
        return mayFollow ? new Placement(member with { AwaitsEnd = true, RangeBehind = member.Last, IsEndInWords = sign.IsWord }, isOffset ? BareBesideClock : 0) : null;
    }

    private static Placement? PlaceFiller(Member member, Item.Filler filler)
    {
        if (filler.IsComma)
        {
            return member is { IsLoneWeekday: true, Last: ItemKind.Weekday, AwaitsEnd: false }
                ? new Placement(member with { AwaitsDate = true }, 0)
                : null;
        }

        return new Placement(filler.IsHour ? member with { AwaitsHour = true, IsIso = filler.IsIso } : member, 0);
    }

    private static Placement? PlaceInstant(Member member, Item.At at)
    {
        if (member.AwaitsEnd && member.Instant is not null)
            return new Placement(member with { InstantEnd = at.Instant, AwaitsEnd = false }, 0);
        return member.HasDay || member.HasClock || member.Instant is not null ? null : new Placement(member with { Instant = at.Instant }, 0);
    }

    private Placement? PlaceWord(Member member, Item item, ValueList<Member> others) => item switch
    {
        Item.InPlace when member is { AwaitsEnd: false, AwaitsHour: false } && (member.Clock is not null || member.Part is not null) => new Placement(member, 0),
        Item.Between when member.Clock is null => new Placement(member with { IsBetween = true }, 0),
        Item.Open { IsBehind: false } open when !words.HasFlag(SaidBesides.Until) && member is { HasClock: false, AwaitsEnd: false, AwaitsHour: false, Open: null } =>
            new Placement(member with { Open = open.Side, AwaitsHour = true }, 0),
        Item.Open { IsBehind: true } open when !words.HasFlag(SaidBesides.Until) && member is { Clock: not null, ClockEnd: null, Last: ItemKind.Clock or ItemKind.Zone, Open: null } =>
            new Placement(member with { Open = open.Side }, 0),
        Item.Step step when member.Step is null => new Placement(member with { Step = step.Length }, 0),
        Item.Every when !member.IsEvery && !member.AwaitsEnd => new Placement(member with { IsEvery = true }, 0),
        Item.AllDay when member.Clock is null && !member.IsAllDay && !member.AwaitsEnd => new Placement(member with { IsAllDay = true }, 0),
        Item.AsOne when !member.IsAsOne && member is { AwaitsHour: false, AwaitsEnd: false } && (MayBeOne(member) || (IsDayAlone(member) && others.Last is { } day && IsDayAlone(day))) =>
            new Placement(member with { IsAsOne = true }, 0),
        Item.AsOne when member.IsEmpty && others.Last is { } run && (MayBeOne(run) || (IsDayAlone(run) && others.SecondLast is { } other && IsDayAlone(other))) => new Placement(member with { IsAsOne = true }, 0),
        // "Fri 7pm, 2h".
        Item.Lasting { Amount: { Months: 0, RoughDays: > 0 and <= LongestInDays } } behind when words is SaidBesides.Nothing or SaidBesides.Moves && member.IsEmpty
            && others.Last is { HasClock: true, IsAllDay: false, ClockEnd: null, Length: null, Step: null } =>
            new Placement(member with { Length = behind.Amount }, 0),
        // "Fri, 3 days".
        Item.Lasting { Amount: { Months: 0, Days: > 0, RoughDays: <= LongestInDays } } behind when member.IsEmpty && others.Last is { HasDay: true, HasClock: false, HasDayEnd: false, Length: null } =>
            new Placement(member with { Length = behind.Amount }, 0),
        Item.Lasting { Amount: { IsStay: true, RoughDays: <= LongestInDays } } stay when member.IsEmpty && !words.HasFlag(SaidBesides.BeforeStart) => new Placement(member with { Length = stay.Amount }, 0),
        Item.Lasting { Amount: { Months: 0, RoughDays: > 0 and <= LongestInDays } } lasting when member.Length is null && member is { AwaitsEnd: false, AwaitsHour: false, IsEvery: false } && (member.HasClock || member.HasDay) =>
            new Placement(member with { Length = lasting.Amount }, member.HasClock || !lasting.IsBare ? 0 : BareBesideDay),
        Item.Lasting lasting when words.HasFlag(SaidBesides.BeforeStart) && member.IsEmpty =>
            new Placement(member with { Base = new DayBase.Ahead(lasting.Amount) }, 0),
        Item.Lasting lasting when words.HasFlag(SaidBesides.Days) && member.IsEmpty => new Placement(member with { Length = lasting.Amount }, 0),
        Item.OpenEnd open when member is { Clock: not null, ClockEnd: null, RangeBehind: ItemKind.Clock or ItemKind.None } =>
            new Placement(member with { AwaitsEnd = false, IsApproximate = true, Clock = open.IsLate && member.Clock.Half == ClockHalf.Open ? member.Clock with { Half = ClockHalf.Afternoon } : member.Clock }, 0),
        // "10 Dec onwards".
        Item.OpenEnd { IsLate: false } when member is { HasDay: true, HasClock: false, HasDayEnd: false, AwaitsEnd: false } && member.Last == ItemKind.Date => new Placement(member with { IsApproximate = true }, 0),
        Item.Approximate when !member.AwaitsEnd && !(member.Last == ItemKind.Date && member.Date is { IsBare: true }) => new Placement(member with { IsApproximate = true }, 0),
        Item.Move move when words.HasFlag(SaidBesides.Moves) && (member.IsEmpty || (move.Amount.Elapsed == Duration.Zero && MayBeCounted(member))) =>
            new Placement(member with { Move = move.Amount, MoveSign = move.Sign }, 0),
        Item.BeforeStart before when words.HasFlag(SaidBesides.BeforeStart)
            && (member.IsEmpty || (MayBeCounted(member) && (before.Amount.Elapsed == Duration.Zero || member is { Clock: null, Part: not null }))) =>
            new Placement(member with { BeforeStart = before.Amount }, 0),
        Item.EndOf end when words.HasFlag(SaidBesides.Until) && member is { EndOf: null, HasClock: false } =>
            new Placement(member with { EndOf = end.Unit, AwaitsEnd = false }, 0),
        Item.Until { IsEnd: true } when words.HasFlag(SaidBesides.Moves) && member.IsEmpty => new Placement(member with { IsUntil = true }, 0),
        Item.Until { IsEnd: false } until when words.HasFlag(SaidBesides.Until) && member.IsEmpty =>
            new Placement(member with { IsUntil = !until.IsBefore, IsBefore = until.IsBefore }, 0),
        _ => null,
    };

    /// <summary>Whether a time of day, or the word before a new end, may have its day from an amount behind it: "8pm the next day".</summary>
    private static bool MayBeCounted(Member member) => member is { HasDay: false, HasWeek: false, AwaitsEnd: false, AwaitsHour: false, Move: null, BeforeStart: null }
        && (member.HasClock || member.IsUntil);

    private static bool IsDayAlone(Member member) => member is { HasDay: true, HasDayEnd: false, HasClock: false, IsEvery: false };

    private static bool MayBeOne(Member member) => member.HasDayEnd || member.Base is DayBase.Among or DayBase.Coming or DayBase.NthWeekday { IsWeekend: true } or DayBase.WeekOfDate or DayBase.WeekendOfDate
        || (member.Scope is not null && member.Weekday is null);
}

using MeetupBot.Domain.Time.Reading.Items;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>
/// Finds the ways to read a line, plainest first. From place to place the cheapest few ways are kept, so that the work
/// grows with the length of the line and never with the number of its readings.
/// </summary>
internal sealed class LineParser(ItemReader items, int length, SaidBesides words)
{
    private const int Widest = 12;
    private const int Narrowest = 3;
    private const int PlacesAtFullWidth = 60;
    private const double ImplicitSeparator = 0.6;
    private const double BrokenMember = 50;
    private const double BareInList = 0.2;
    private const double OtherOrder = 1;

    private static readonly Member BehindWeekday = Member.Empty with { IsBehindWeekday = true };
    private static readonly Member BehindPart = Member.Empty with { IsBehindPart = true };

    private readonly MemberBuilder _builder = new(words);
    private readonly WaysTo?[] _at = new WaysTo?[length];
    private readonly Stack<WaysTo> _unused = [];
    private readonly List<Hypothesis> _ends = [];
    private int _visited;

    /// <summary>How many steps were taken, to see that the work is bounded.</summary>
    public int Steps { get; private set; }

    public IReadOnlyList<Derivation> Parse()
    {
        Add(0, Hypothesis.Start);
        var found = new List<Item>();
        var mayBegin = new List<bool>();
        for (var index = 0; index < length; index++)
        {
            if (_at[index] is not { } ways)
                continue;
            var width = _visited++ < PlacesAtFullWidth ? Widest : Narrowest;
            found.Clear();
            items.AddAt(index, found);
            mayBegin.Clear();
            foreach (var item in found)
                mayBegin.Add(MayBeginMember(item));
            foreach (var (way, _) in ways.Take(width))
                Extend(way, found, mayBegin, index);
            _at[index] = null;
            ways.Clear();
            _unused.Push(ways);
        }

        return Finish();
    }

    private void Extend(Hypothesis way, List<Item> found, List<bool> mayBegin, int index)
    {
        Hypothesis? closed = null;
        Steps += found.Count;
        for (var number = 0; number < found.Count; number++)
        {
            var item = found[number];
            if (item is Item.Separator separator)
            {
                var behind = Close(way, separator);
                Add(item.End, behind with { Cost = behind.Cost + item.Cost });
                continue;
            }

            var writing = way.Writing;
            var cost = way.Cost;
            if (item is Item.OnDate { Writing: not DateWriting.Plain and var typed } dated)
            {
                if (writing != DateWriting.Plain && writing != typed)
                    continue;
                cost -= writing == typed ? dated.OrderCost : 0;
                writing = typed;
            }

            if (IsHopeless(way, item, mayBegin[number]))
                continue;
            if (_builder.Place(way.Current, item, index, way.Closed) is { } placed)
            {
                AddPlaced(way, cost, writing, item, placed);
                if (mayBegin[number] && MayBeginDay(way, item))
                    ExtendBehindNothing(way, closed ??= Close(way, null), writing, item, index);
            }
            else if (mayBegin[number] && !way.Current.IsEmpty && IsComplete(way.Current) && MayFollow(way.Current, item))
            {
                ExtendBehindNothing(way, closed ??= Close(way, null), writing, item, index);
            }
        }
    }

    /// <summary>"Sat 10am Sun 2pm": a new day or time of day begins a new member.</summary>
    private void ExtendBehindNothing(Hypothesis way, Hypothesis closed, DateWriting writing, Item item, int index)
    {
        if (_builder.Place(closed.Current, item, index, closed.Closed) is { } placed)
            AddPlaced(closed, closed.Cost + CostOfSeparator(item) + CostOfOrder(way, item), writing, item, placed);
    }

    /// <summary>A range of hours behind another one is hardly anything else.</summary>
    private static double CostOfSeparator(Item item) => item is Item.AtClock { Clock.IsBare: true } ? ImplicitSeparator / 2 : ImplicitSeparator;

    private void AddPlaced(Hypothesis way, double cost, DateWriting writing, Item item, Placement placed)
    {
        var bare = way.Bare;
        if (item is Item.AtClock { Clock.IsBare: true } && way.Current is { Weekday: not null, Clock: null, Date: null, AwaitsHour: false })
            bare = BareNumbers.Hours;
        else if (item is Item.OnDate { Date.IsBare: true } && way.Current is { Weekday: not null, Date: null })
            bare = BareNumbers.Days;
        if (way.Bare != BareNumbers.NotSeen && bare != way.Bare)
            return;
        Add(item.End, new Hypothesis(way.Closed, placed.Member, cost + item.Cost + placed.Cost, writing, bare, way.IsDayFirst));
    }

    /// <summary>
    /// Whether an item costs too much wherever it stands: it makes plain no more than the doubt of its own member, or that of
    /// the one before when it begins another.
    /// </summary>
    private bool IsHopeless(Hypothesis way, Item item, bool mayBegin) => item.End < length && _at[item.End] is { } ways
        && ways.IsHopeless(way.Cost + item.Cost - way.Current.BareCost)
        && (way.Closed.Last is null or { BareCost: 0 } || !mayBegin);

    private void Add(int index, Hypothesis way)
    {
        if (index == length)
            _ends.Add(way);
        else
            (_at[index] ??= NewWays()).Add(way);
    }

    private WaysTo NewWays() => _unused.TryPop(out var ways) ? ways : new WaysTo(_visited < PlacesAtFullWidth ? Widest : Narrowest);

    /// <summary>In "Sat 10am 2pm Sun 11am" the days stand before their times of day, as the first one does.</summary>
    private static double CostOfOrder(Hypothesis way, Item item) =>
        item is Item.AtClock or Item.InPart && way.Current is { IsClockFirst: true, HasDay: true }
            && way.IsDayFirst
            ? OtherOrder
            : 0;

    private static bool MayBeginDay(Hypothesis way, Item item) => item is Item.OnWeekday or Item.OnDate
        && way.Current is { IsClockFirst: true, HasDay: false, AwaitsEnd: false, Clock: not null } && way.IsDayFirst;

    private static bool MayBeginMember(Item item) => item switch
    {
        Item.OnDays { Days: DayBase.Ahead { IsLater: false } } => false,
        Item.OnDate date => !date.Date.IsBare,
        Item.AtClock clock => !clock.Clock.IsBare || clock.BeginsRange,
        Item.OnWeekday or Item.OnDays or Item.Near or Item.InWeek or Item.Tonight or Item.At or Item.InPart => true,
        _ => false,
    };

    /// <summary>"10-12 2-4": a bare range begins behind another one alone.</summary>
    private static bool MayFollow(Member member, Item item) => item is not Item.AtClock { Clock.IsBare: true } || member.ClockEnd is not null;

    private static bool IsComplete(Member member) => (member.HasDay || member.HasClock || member.Instant is not null) && !IsUnfinished(member);

    private static bool IsUnfinished(Member member) => member.AwaitsEnd || member.AwaitsHour || member.AwaitsDate
        || (member.HasWeek && !member.HasDay && member.Part is null)
        || ((member.AfterDays != 0 || member.NextTo is not null) && !member.HasDay)
        || (member.IsBetween && member is { ClockEnd: null, HasDayEnd: false })
        || (member.Base is DayBase.WeekOfDate or DayBase.WeekendOfDate && member.Date is null)
        || (member.Base is DayBase.Among && member is { Date: not null, HasDayEnd: false });

    private Hypothesis Close(Hypothesis way, Item.Separator? separator)
    {
        var member = way.Current;
        var next = separator is not { IsComma: true } ? Member.Empty
            : member.IsLoneWeekday ? BehindWeekday
            : member is { Part: not null, Clock: null } ? BehindPart : Member.Empty;
        if (member.IsEmpty)
            return way with { Current = member.AwaitsHour || member.AwaitsDate ? Member.Empty : member with { IsBehindWeekday = false } };
        if (member is { HasWeek: true, HasDay: false, Part: not null })
            member = WithDayOfPart(way.Closed, member);
        if (member is { HasWeek: true, HasDay: false } && member.Unknown.IsEmpty && way.Closed.Last is not null)
            member = WithDayOf(way.Closed, member);
        var isBroken = IsUnfinished(member);
        var (closed, refund) = way.Closed.Last is { IsBroken: true, HasWeek: true, HasDay: false } week ? LinkWeek(way.Closed, week, member) : Link(way.Closed, member);
        return new Hypothesis(
            closed.Plus(isBroken ? member with { IsBroken = true } : member), next,
            way.Cost + (isBroken ? BrokenMember : 0) - refund, way.Writing, way.Bare,
            way.IsDayFirst || member is { HasDay: true, HasClock: true, IsClockFirst: false });
    }

    /// <summary>
    /// "this morning" is today's; "next morning" that of the day after the meetup which is edited, after the day before it in a list, or tomorrow's.
    /// </summary>
    private Member WithDayOfPart(ValueList<Member> closed, Member member)
    {
        if (member.Week is not (> 0 and var days))
            return member with { HasWeek = false, Base = new DayBase.FromToday(0) };
        if (words.HasFlag(SaidBesides.Moves))
            return member with { HasWeek = false, Move = Amount.None.Plus(days, AmountUnit.Day), MoveSign = 1 };
        return member with { HasWeek = false, Base = closed.Last is { HasDay: true, HasDayEnd: false } ? new DayBase.Beside(days) : new DayBase.FromToday(days) };
    }

    /// <summary>"this or next Sat", "this and next weekend": the day behind the second word is that of the first one too.</summary>
    private static (ValueList<Member> Closed, double Refund) LinkWeek(ValueList<Member> closed, Member week, Member member)
    {
        if (!week.Unknown.IsEmpty || week.HasClock)
            return (closed, 0);
        if (member is { HasWeek: true, Weekday: { } weekday, HasDayEnd: false })
            return (closed.WithLast(week with { Weekday = weekday, IsBroken = false }), BrokenMember);
        if (member is { Scope: Scope.OfWeek stretch, HasDayEnd: false } && week.Week is { } ahead)
            return (closed.WithLast(week with { Scope = stretch with { Ahead = ahead }, Weekday = member.Weekday, HasWeek = false, IsScopeFirst = member.IsScopeFirst, IsBroken = false }), BrokenMember);
        return (closed, 0);
    }

    /// <summary>"this Fri or next", "this Sat or Sun or next".</summary>
    private static Member WithDayOf(ValueList<Member> closed, Member member)
    {
        var before = closed.Last!;
        var head = closed;
        while (head.Last is { IsLoneWeekday: true } && head.Count > 1)
            head = head.WithoutLast;
        return before switch
        {
            { Weekday: { } weekday, HasDayEnd: false } when head.Last is { HasWeek: true, IsBroken: false, Weekday: not null, HasDayEnd: false } =>
                member with { Weekday = weekday, IsWeekAgain = true },
            { Scope: Scope.OfWeek stretch, HasDayEnd: false } when member.Week is { } ahead =>
                member with { Scope = stretch with { Ahead = ahead }, Weekday = before.Weekday, HasWeek = false, IsScopeFirst = before.IsScopeFirst, IsWeekAgain = before.Weekday is not null },
            _ => member,
        };
    }

    /// <summary>"7 or 8pm": a time of day makes the bare number before it one; "5, 6 or 7 Dec": a date makes the bare numbers before it days of its month.</summary>
    private static (ValueList<Member> Closed, double Refund) Link(ValueList<Member> closed, Member member)
    {
        var isHourBehind = member.Clock is { IsBare: false } && (member.IsClockFirst || !member.HasDay) && closed.SecondLast is not { Date: not null };
        if (isHourBehind && closed.Last is { Clock: { IsBare: true }, ClockEnd: null, BareCost: > BareInList, HasDay: false } hour)
            return (closed.WithLast(hour with { BareCost = BareInList }), hour.BareCost - BareInList);
        var isDated = member.Date is { } date && (date.Month is not null || !date.IsBare);
        if (!isDated || closed.Last is not { Date: { IsBare: true }, BareCost: > 0, Clock: null } bare)
            return (closed, 0);
        var refund = 0.0;
        for (var rest = closed; rest.Last is { Date: { IsBare: true }, Clock: null } other; rest = rest.WithoutLast)
            refund += Math.Max(0, other.BareCost - 0.05);
        return (closed.WithLast(bare with { BareCost = 0 }), refund);
    }

    private List<Derivation> Finish()
    {
        const double Worst = 2.5;
        var all = _ends.Select(way => Close(way, null)).OrderBy(way => way.Cost).Take(Widest).ToList();
        return [.. all.Where(way => way.Cost <= all[0].Cost + Worst).Select(way => new Derivation(way.Closed.ToList(), way.Cost))];
    }
}

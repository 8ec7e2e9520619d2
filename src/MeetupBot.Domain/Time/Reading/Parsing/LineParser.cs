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

    /// <summary>
    /// More than what follows can make up for, and less than the cost of an unknown word, which the cheapest way can always take.
    /// </summary>
    private const double Hopeless = 5;

    private readonly MemberBuilder _builder = new(words);
    private readonly List<Hypothesis>?[] _at = new List<Hypothesis>?[length + 1];

    /// <summary>How many steps were taken, to see that the work is bounded.</summary>
    public int Steps { get; private set; }

    public IReadOnlyList<Derivation> Parse()
    {
        _at[0] = [Hypothesis.Start];
        var visited = 0;
        for (var index = 0; index < length; index++)
        {
            if (_at[index] is not { } ways)
                continue;
            var width = visited++ < PlacesAtFullWidth ? Widest : Narrowest;
            Keep(ways, width);
            var found = items.At(index);
            foreach (var way in ways)
            {
                foreach (var item in found)
                    Extend(way, item, index);
            }

            _at[index] = null;
        }

        return Finish(_at[length] ?? []);
    }

    private static void Keep(List<Hypothesis> ways, int width)
    {
        if (ways.Count == 1)
            return;
        var least = ways.Min(way => way.Cost);
        ways.RemoveAll(way => way.Cost > least + Hopeless);
        if (ways.Count <= width)
            return;
        var sorted = ways.OrderBy(way => way.Cost).Take(width).ToList();
        ways.Clear();
        ways.AddRange(sorted);
    }

    private void Extend(Hypothesis way, Item item, int index)
    {
        Steps++;
        if (item is Item.Separator separator)
        {
            var closed = Close(way, separator);
            Add(item.End, closed with { Cost = closed.Cost + item.Cost });
            return;
        }

        if (item is Item.OnDate { Writing: not DateWriting.Plain and var writing })
        {
            if (way.Writing != DateWriting.Plain && way.Writing != writing)
                return;
            way = way with { Writing = writing };
        }

        if (_builder.Place(way.Current, item, index, way.Closed) is { } placed)
        {
            AddPlaced(way, item, placed);
            if (item is Item.OnWeekday or Item.OnDate { Date.IsBare: false } && way.Current is { IsClockFirst: true, HasDay: false, AwaitsEnd: false, Clock: not null } && IsDayFirst(way))
                ExtendBehindNothing(way, item, index);
        }
        else if (MayBeginMember(item) && !way.Current.IsEmpty && IsComplete(way.Current))
            ExtendBehindNothing(way, item, index);
    }

    /// <summary>"Sat 10am Sun 2pm": a new day or time of day begins a new member.</summary>
    private void ExtendBehindNothing(Hypothesis way, Item item, int index)
    {
        var closed = Close(way, null);
        if (_builder.Place(closed.Current, item, index, closed.Closed) is { } placed)
            AddPlaced(closed with { Cost = closed.Cost + ImplicitSeparator + CostOfOrder(way, item) }, item, placed);
    }

    private void AddPlaced(Hypothesis way, Item item, Placement placed)
    {
        var bare = way.Bare;
        if (item is Item.AtClock { Clock.IsBare: true } && way.Current is { Weekday: not null, Clock: null, Date: null, AwaitsHour: false })
            bare = BareNumbers.Hours;
        else if (item is Item.OnDate { Date.IsBare: true } && way.Current is { Weekday: not null, Date: null })
            bare = BareNumbers.Days;
        if (way.Bare != BareNumbers.NotSeen && bare != way.Bare)
            return;
        Add(item.End, way with { Current = placed.Member, Cost = way.Cost + item.Cost + placed.Cost, Bare = bare });
    }

    private void Add(int index, Hypothesis way) => (_at[index] ??= []).Add(way);

    /// <summary>In "Sat 10am 2pm Sun 11am" the days stand before their times of day, as the first one does.</summary>
    private static double CostOfOrder(Hypothesis way, Item item) =>
        item is Item.AtClock or Item.InPart && way.Current is { IsClockFirst: true, HasDay: true }
            && IsDayFirst(way)
            ? OtherOrder
            : 0;

    private static bool IsDayFirst(Hypothesis way) => way.Closed.Any(member => member is { HasDay: true, HasClock: true, IsClockFirst: false });

    private static bool MayBeginMember(Item item) => item switch
    {
        Item.OnDays { Days: DayBase.Ahead { IsLater: false } } => false,
        Item.OnDate date => !date.Date.IsBare,
        Item.AtClock clock => !clock.Clock.IsBare,
        Item.OnWeekday or Item.OnDays or Item.InWeek or Item.Tonight or Item.At or Item.InPart => true,
        _ => false,
    };

    private static bool IsComplete(Member member) => (member.HasDay || member.HasClock || member.Instant is not null) && !IsUnfinished(member);

    private static bool IsUnfinished(Member member) => member.AwaitsEnd || member.AwaitsHour || member.AwaitsDate
        || (member.HasWeek && !member.HasDay && member.Part is null)
        || (member.AfterDays != 0 && !member.HasDay)
        || (member.IsBetween && member is { ClockEnd: null, HasDayEnd: false })
        || (member.Base is DayBase.WeekOfDate or DayBase.WeekendOfDate && member.Date is null)
        || (member.Base is DayBase.Among && member is { Date: not null, HasDayEnd: false });

    private static Hypothesis Close(Hypothesis way, Item.Separator? separator)
    {
        var member = way.Current;
        var next = Member.Empty with { IsBehindWeekday = separator is { IsComma: true } && member.IsLoneWeekday };
        if (member.IsEmpty)
            return way with { Current = member.AwaitsHour || member.AwaitsDate ? Member.Empty : member with { IsBehindWeekday = false } };
        // "this morning" is today's, "next morning" tomorrow's.
        if (member is { HasWeek: true, HasDay: false, Part: not null })
            member = member with { HasWeek = false, Base = new DayBase.FromToday(member.Week ?? 0) };
        var isBroken = IsUnfinished(member);
        var (closed, refund) = Link(way.Closed, member);
        return way with
        {
            Closed = closed.Plus(isBroken ? member with { IsBroken = true } : member),
            Current = next,
            Cost = way.Cost + (isBroken ? BrokenMember : 0) - refund,
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
        var all = closed.ToList();
        for (var i = all.Count - 1; i >= 0 && all[i] is { Date: { IsBare: true }, Clock: null } other; i--)
            refund += Math.Max(0, other.BareCost - 0.05);
        return (closed.WithLast(bare with { BareCost = 0 }), refund);
    }

    private static List<Derivation> Finish(List<Hypothesis> ways)
    {
        const double Worst = 2.5;
        var all = ways.Select(way => Close(way, null)).OrderBy(way => way.Cost).Take(Widest).ToList();
        return [.. all.Where(way => way.Cost <= all[0].Cost + Worst).Select(way => new Derivation(way.Closed.ToList(), way.Cost))];
    }
}

using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>
/// Groups the members of a list into blocks of days and times of day: "Sat or Sun, 10am or 2pm" is one block of four,
/// "Sat 10am, Sun 2pm" are two blocks of one.
/// </summary>
internal static class BlockBuilder
{
    public static List<Block> Build(IReadOnlyList<Member> members)
    {
        var blocks = new List<Block>();
        var isDayFirst = IsDayFirst(members);
        foreach (var member in members)
            Add(blocks, member, isDayFirst);
        Complete(blocks, isDayFirst);
        foreach (var block in blocks)
            CarryHalves(block);
        return blocks;
    }

    private static bool IsDayFirst(IReadOnlyList<Member> members)
    {
        var both = members.FirstOrDefault(member => member.HasDay && member.HasClock);
        if (both is not null && members.Count > 1)
            return !both.IsClockFirst;
        return members[0].HasDay;
    }

    private static void Add(List<Block> blocks, Member member, bool isDayFirst)
    {
        var last = blocks.Count > 0 ? blocks[^1] : null;
        if (last is null || IsAlone(member) || IsAlone(last) || BeginsBlock(last, member, isDayFirst))
            blocks.Add(last = new Block());
        last.Own.Add(member);
        if (member.HasDay || IsAlone(member))
            last.Days.Add(member);
        if (member.HasClock && !IsAlone(member))
            last.Clocks.Add(member);
    }

    /// <summary>A moment, a span over days and whole days that are one meetup stand for themselves.</summary>
    private static bool IsAlone(Member member) => (member.IsMoment && member.Clock is null && member.Part is null) || member.IsSpan || member.Move is not null
        || member.BeforeStart is not null || member.EndOf is not null;

    private static bool IsAlone(Block block) => block.Own.Count == 1 && IsAlone(block.Own[0]);

    private static bool BeginsBlock(Block last, Member member, bool isDayFirst)
    {
        if (member.HasDay && member.HasClock)
            return member.IsClockFirst && !isDayFirst ? last.HasDay : last.HasClock && (last.HasDay || isDayFirst);
        return isDayFirst ? member.HasDay && last.HasClock : member.HasClock && last.HasDay;
    }

    /// <summary>A day without a time of day takes the last one's, a time of day without a day the days before it.</summary>
    private static void Complete(List<Block> blocks, bool isDayFirst)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Own.Any(IsAlone))
                continue;
            if (!block.HasClock && Beside(blocks, i, other => other.HasClock) is { } timed)
                block.Clocks.AddRange(timed.Clocks.Where(clock => !clock.IsAllDay).Select(WithoutDay));
            else if (!block.HasDay && i > 0 && Beside(blocks, i, other => other.HasDay && !other.Own.Any(IsAlone)) is { } dated && (i > 0 || !isDayFirst))
                block.Days.AddRange(dated.Days.Select(WithoutClock));
        }
    }

    private static Block? Beside(List<Block> blocks, int index, Func<Block, bool> has)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (has(blocks[i]))
                return blocks[i];
        }

        return null;
    }

    private static Member WithoutDay(Member member) => member;

    private static Member WithoutClock(Member member) => member with { IsAllDay = false };

    /// <summary>
    /// In one block the part of the day holds for what follows, and "am" or "pm" for the hours beside it, as long as they
    /// stay in order: "7 or 8pm", but not "10 or 2pm".
    /// </summary>
    private static void CarryHalves(Block block)
    {
        var clocks = block.Clocks;
        for (var i = 1; i < clocks.Count; i++)
        {
            if (clocks[i] is { Part: null, Clock.MayBeOther: true } && clocks[i - 1] is { Part: { } part, Clock: not null })
                clocks[i] = clocks[i] with { Part = part };
        }

        // "7 or 8 at night", but not "10 or 2 in the afternoon".
        for (var i = clocks.Count - 2; i >= 0; i--)
        {
            if (clocks[i] is { Part: null, ClockEnd: null, Clock: { Half: ClockHalf.Open } mine } && clocks[i + 1] is { Part: { } part, Clock: { } other } && mine.Written < other.Written)
                clocks[i] = clocks[i] with { Part = part };
        }

        for (var i = clocks.Count - 2; i >= 0; i--)
            TakeHalf(clocks, i, i + 1, (mine, other) => mine < other);
        for (var i = 1; i < clocks.Count; i++)
            TakeHalf(clocks, i, i - 1, (mine, other) => mine > other);
    }

    private static void TakeHalf(List<Member> clocks, int index, int from, Func<int, int, bool> isInOrder)
    {
        var mine = clocks[index];
        var other = clocks[from];
        if (mine is not { Part: null, ClockEnd: null, Clock: { Half: ClockHalf.Open } clock } || other.Clock is not { } beside)
            return;
        var known = other.ClockEnd is null ? beside : other.ClockEnd;
        if (!known.HasMeridiem)
            return;
        var taken = clock with { Half = known.Half };
        if (isInOrder(taken.Written, beside.HasMeridiem ? beside.Written : known.Written))
            clocks[index] = mine with { Clock = taken };
    }
}

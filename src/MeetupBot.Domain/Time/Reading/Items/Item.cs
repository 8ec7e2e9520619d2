using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>One meaning of a few tokens that begin at a place. Several items may begin at the same place.</summary>
/// <param name="End">The place behind its tokens.</param>
/// <param name="Cost">How far-fetched the meaning is: 0 is plain; a difference of a half or less is a doubt.</param>
internal abstract record Item(int End, double Cost)
{
    public sealed record OnWeekday(int End, IsoDayOfWeek Weekday) : Item(End, 0);

    public sealed record OnDate(int End, double Cost, DateSpec Date, DateWriting Writing = DateWriting.Plain) : Item(End, Cost)
    {
        /// <summary>How much of its cost is that of an order which people of the place do not write; none once the line has shown that order.</summary>
        public double OrderCost { get; init; }
    }

    public sealed record OnDays(int End, double Cost, DayBase Days) : Item(End, Cost);

    public sealed record Within(int End, double Cost, Scope Scope) : Item(End, Cost);

    /// <summary>"Saturday before", before a day with a name or a date.</summary>
    public sealed record Near(int End, double Cost, NextTo NextTo) : Item(End, Cost);

    /// <summary>"next", "this": in which week the weekdays behind it lie; null for the coming one.</summary>
    public sealed record InWeek(int End, int? Week) : Item(End, 0);

    public sealed record AtClock(int End, double Cost, ClockSpec Clock) : Item(End, Cost)
    {
        /// <summary>Whether the dash of a range is glued to it, as to the 2 of "2-4".</summary>
        public bool BeginsRange { get; init; }
    }

    public sealed record InPart(int End, double Cost, DayPart Part, bool IsPlural) : Item(End, Cost);

    public sealed record Tonight(int End) : Item(End, 0);

    public sealed record InZone(int End, double Cost, ZoneSpec Zone) : Item(End, Cost);

    /// <summary>A city in which to meet.</summary>
    public sealed record InPlace(int End) : Item(End, 0.2);

    /// <summary>The dash or word between the two ends of a range.</summary>
    /// <param name="IsWord">Whether it is a word, which is never a mere dash.</param>
    /// <param name="IsTo">Whether the word is "to", which may also stand before where something is moved to.</param>
    public sealed record RangeSign(int End, double Cost, bool IsAnd = false, bool IsMinus = false, bool IsWord = false, bool IsTo = false) : Item(End, Cost);

    /// <summary>"late", as the end of a range: it has none.</summary>
    public sealed record OpenEnd(int End, bool IsLate) : Item(End, 0);

    /// <summary>"after" or "before" a time of day, which says no beginning.</summary>
    /// <param name="IsBehind">Whether it stands behind the time of day: "or later".</param>
    public sealed record Open(int End, double Cost, OpenSide Side, bool IsBehind) : Item(End, Cost);

    /// <summary>Between two times of a list.</summary>
    public sealed record Separator(int End, double Cost, bool IsComma = false, bool IsBreak = false) : Item(End, Cost);

    /// <param name="IsHour">Whether a bare number behind it is an hour.</param>
    /// <param name="IsComma">Whether it is the comma of a date.</param>
    /// <param name="IsIso">Whether it is the T of ISO 8601.</param>
    public sealed record Filler(int End, double Cost, bool IsHour = false, bool IsComma = false, bool IsIso = false) : Item(End, Cost);

    public sealed record Between(int End) : Item(End, 0);

    /// <param name="IsEnd">Whether it may announce a new end of what is edited.</param>
    public sealed record Until(int End, bool IsBefore, bool IsEnd = false) : Item(End, 0.1);

    public sealed record Step(int End, Duration Length) : Item(End, 0);

    public sealed record Every(int End) : Item(End, 0);

    public sealed record AllDay(int End) : Item(End, 0);

    public sealed record AsOne(int End, double Cost = 0.1) : Item(End, Cost);

    /// <summary>How long it takes.</summary>
    /// <param name="IsBare">Whether no word says so.</param>
    public sealed record Lasting(int End, double Cost, Amount Amount, bool IsBare = false) : Item(End, Cost);

    /// <summary>"1 h later", "-30m": moves what is edited.</summary>
    public sealed record Move(int End, double Cost, Amount Amount, int Sign) : Item(End, Cost);

    /// <summary>"1 day before": counted back from the first time.</summary>
    public sealed record BeforeStart(int End, Amount Amount) : Item(End, 0);

    public sealed record At(int End, Instant Instant) : Item(End, 0);

    /// <summary>"about", "ish".</summary>
    public sealed record Approximate(int End) : Item(End, 0);

    /// <summary>"end of the day", "end of the week", "end of the month".</summary>
    public sealed record EndOf(int End, AmountUnit Unit) : Item(End, 0);

    /// <summary>A token that means nothing here.</summary>
    public sealed record Unknown(int End) : Item(End, UnknownCost);

    public const double UnknownCost = 100;
}

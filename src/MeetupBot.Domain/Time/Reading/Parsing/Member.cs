using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>One time of a list as typed: days, times of day, or both. What it leaves out may come from its neighbours.</summary>
internal sealed record Member
{
    public static Member Empty { get; } = new();

    /// <summary>The place of its first token.</summary>
    public int Start { get; set; } = -1;

    /// <summary>The place behind its last token.</summary>
    public int End { get; set; }

    public IsoDayOfWeek? Weekday { get; init; }

    public IsoDayOfWeek? WeekdayEnd { get; init; }

    public DateSpec? Date { get; init; }

    public DateSpec? DateEnd { get; init; }

    public DayBase? Base { get; init; }

    public DayBase? BaseEnd { get; init; }

    /// <summary>So many days after the day that is named.</summary>
    public int AfterDays { get; init; }

    public Scope? Scope { get; init; }

    public Scope? ScopeEnd { get; init; }

    /// <summary>Whether the stretch stands before the days, as in "next week Tue".</summary>
    public bool IsScopeFirst { get; init; }

    /// <summary>Whether "next", "this" or "coming" stands before the weekday.</summary>
    public bool HasWeek { get; init; }

    /// <summary>The week that "next" or "this" names; null for "coming".</summary>
    public int? Week { get; init; }

    public ClockSpec? Clock { get; init; }

    public ClockSpec? ClockEnd { get; init; }

    public DayPart? Part { get; init; }

    public DayPart? PartEnd { get; init; }

    public bool IsPluralPart { get; init; }

    public bool IsTonight { get; init; }

    public ZoneSpec? Zone { get; init; }

    public ZoneSpec? ZoneEnd { get; init; }

    public Instant? Instant { get; init; }

    public Instant? InstantEnd { get; init; }

    public Duration? Step { get; init; }

    public Amount? Length { get; init; }

    public Amount? Move { get; init; }

    public int MoveSign { get; init; }

    public Amount? BeforeStart { get; init; }

    public AmountUnit? EndOf { get; init; }

    public bool IsEvery { get; init; }

    public bool IsAllDay { get; init; }

    public bool IsAsOne { get; init; }

    public bool IsUntil { get; init; }

    public bool IsBefore { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>Whether a time of day stood before the last day of a range: "Sat 10am to Sun 4pm".</summary>
    public bool IsSpan { get; init; }

    /// <summary>Whether the clock stands before the day, as in "3pm on Sat".</summary>
    public bool IsClockFirst { get; init; }

    /// <summary>Whether the last day of a range has been named.</summary>
    public bool HasDayEnd { get; init; }

    /// <summary>Whether the T of ISO 8601 stands before the clock.</summary>
    public bool IsIso { get; init; }

    /// <summary>Whether "between" stands before a range.</summary>
    public bool IsBetween { get; init; }

    /// <summary>How much its bare number costs, which what follows may make plain.</summary>
    public double BareCost { get; init; }

    public ItemKind Last { get; set; }

    public bool AwaitsEnd { get; init; }

    /// <summary>Whether a word announced the end that is awaited.</summary>
    public bool IsEndInWords { get; init; }

    /// <summary>What the dash or word of its last range followed.</summary>
    public ItemKind RangeBehind { get; init; }

    public bool AwaitsHour { get; set; }

    public bool AwaitsDate { get; init; }

    /// <summary>Whether it begins behind a comma that follows a weekday alone.</summary>
    public bool IsBehindWeekday { get; init; }

    /// <summary>The places of the tokens that mean nothing here.</summary>
    public ValueList<int> Unknown { get; init; }

    public bool IsBroken { get; init; }

    public bool IsEmpty => Start < 0;

    public bool HasDay => Weekday is not null || Date is not null || Base is not null || Scope is not null;

    public bool HasClock => Clock is not null || Part is not null || IsAllDay;

    public bool IsMoment => Instant is not null || (Base is DayBase.Ahead && Weekday is null && Date is null);

    /// <summary>A weekday and nothing else.</summary>
    public bool IsLoneWeekday => Weekday is not null && WeekdayEnd is null && Date is null && Base is null && Scope is null && !HasClock && !HasWeek;
}

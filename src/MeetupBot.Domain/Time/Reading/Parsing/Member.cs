using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>One time of a list as typed: days, times of day, or both. What it leaves out may come from its neighbours.</summary>
/// <remarks>A member is copied with each item that is put into it; what few members have is therefore held apart.</remarks>
internal sealed record Member
{
    private readonly RareParts _rare = RareParts.None;

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

    public DayBase? BaseEnd
    {
        get => _rare.BaseEnd;
        init => _rare = _rare with { BaseEnd = value };
    }

    /// <summary>So many days after the day that is named.</summary>
    public int AfterDays { get; init; }

    public Scope? Scope { get; init; }

    public Scope? ScopeEnd
    {
        get => _rare.ScopeEnd;
        init => _rare = _rare with { ScopeEnd = value };
    }

    /// <summary>Whether the stretch or the weeks stand before the days, as in "next week Tue" and "a week on Tue".</summary>
    public bool IsScopeFirst { get; init; }

    /// <summary>Whether "next", "this" or "coming" stands before the weekday.</summary>
    public bool HasWeek { get; init; }

    /// <summary>The week that "next" or "this" names; null for "coming".</summary>
    public int? Week { get; init; }

    public ClockSpec? Clock { get; init; }

    public ClockSpec? ClockEnd { get; init; }

    public DayPart? Part { get; init; }

    public DayPart? PartEnd
    {
        get => _rare.PartEnd;
        init => _rare = _rare with { PartEnd = value };
    }

    public bool IsPluralPart { get; init; }

    public bool IsTonight { get; init; }

    public ZoneSpec? Zone { get; init; }

    public ZoneSpec? ZoneEnd
    {
        get => _rare.ZoneEnd;
        init => _rare = _rare with { ZoneEnd = value };
    }

    public Instant? Instant
    {
        get => _rare.Instant;
        init => _rare = _rare with { Instant = value };
    }

    public Instant? InstantEnd
    {
        get => _rare.InstantEnd;
        init => _rare = _rare with { InstantEnd = value };
    }

    public Duration? Step
    {
        get => _rare.Step;
        init => _rare = _rare with { Step = value };
    }

    public Amount? Length
    {
        get => _rare.Length;
        init => _rare = _rare with { Length = value };
    }

    public Amount? Move
    {
        get => _rare.Move;
        init => _rare = _rare with { Move = value };
    }

    public int MoveSign
    {
        get => _rare.MoveSign;
        init => _rare = _rare with { MoveSign = value };
    }

    public Amount? BeforeStart
    {
        get => _rare.BeforeStart;
        init => _rare = _rare with { BeforeStart = value };
    }

    public AmountUnit? EndOf
    {
        get => _rare.EndOf;
        init => _rare = _rare with { EndOf = value };
    }

    /// <summary>On which side of its clock it begins, which is all that is said.</summary>
    public OpenSide? Open
    {
        get => _rare.Open;
        init => _rare = _rare with { Open = value };
    }

    /// <summary>The weekday that is meant near the day that is named, which is that of a neighbour in the list.</summary>
    public IsoDayOfWeek? Beside
    {
        get => _rare.Beside;
        init => _rare = _rare with { Beside = value };
    }

    /// <summary>Which weekday is meant by the day or the week that is named.</summary>
    public NextTo? NextTo
    {
        get => _rare.NextTo;
        init => _rare = _rare with { NextTo = value };
    }

    /// <summary>Whether a run to a date begins on the coming weekday, and not on the last one before that date.</summary>
    public bool IsFromComing
    {
        get => _rare.IsFromComing;
        init => _rare = _rare with { IsFromComing = value };
    }

    /// <summary>Whether it repeats the days before it in another week: the "next" of "this weekend or next".</summary>
    public bool IsWeekAgain
    {
        get => _rare.IsWeekAgain;
        init => _rare = _rare with { IsWeekAgain = value };
    }

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

    /// <summary>Whether it begins behind a comma that follows a part of the day.</summary>
    public bool IsBehindPart { get; init; }

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

using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>What few members have; shared by the copies of one.</summary>
internal sealed record RareParts
{
    public static RareParts None { get; } = new();

    public DayBase? BaseEnd { get; init; }

    public Scope? ScopeEnd { get; init; }

    public DayPart? PartEnd { get; init; }

    public ZoneSpec? ZoneEnd { get; init; }

    public Instant? Instant { get; init; }

    public Instant? InstantEnd { get; init; }

    public Duration? Step { get; init; }

    public Amount? Length { get; init; }

    public Amount? Move { get; init; }

    public int MoveSign { get; init; }

    public Amount? BeforeStart { get; init; }

    public AmountUnit? EndOf { get; init; }

    public OpenSide? Open { get; init; }

    public IsoDayOfWeek? Beside { get; init; }

    public NextTo? NextTo { get; init; }

    public bool IsFromComing { get; init; }

    public bool IsWeekAgain { get; init; }
}

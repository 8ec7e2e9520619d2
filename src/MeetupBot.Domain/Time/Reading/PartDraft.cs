using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The slots that the items of a part fill, each at most once.</summary>
internal sealed class PartDraft
{
    private static readonly HashSet<IsoDayOfWeek> AllDays = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    public DayPhrase? Day { get; set; }

    public IReadOnlySet<IsoDayOfWeek>? Among { get; set; }

    public Scope? Within { get; set; }

    public bool IsEvery { get; set; }

    public bool IsPluralDayPart { get; set; }

    public RawClock? First { get; set; }

    public RawClock? Last { get; set; }

    public Duration? Step { get; set; }

    public DayPart? DayPart { get; set; }

    public bool IsWholeDay { get; set; }

    public Amount? Ahead { get; set; }

    public DateTimeZone? Zone { get; set; }

    public Token? LoneNumber { get; set; }

    /// <summary>An hour was announced, by "at" or "from".</summary>
    public bool IsHourIntroduced { get; set; }

    /// <summary>The clock was read before any day.</summary>
    public bool IsClockFirst { get; set; }

    /// <summary>"between" was read, so that "and" is the middle of a range.</summary>
    public bool IsBetween { get; set; }

    public bool HasDay => Day is not null || Among is not null || Within is not null;

    /// <summary>The part, or null where the items contradict each other.</summary>
    public Part? Finish(int start, int end)
    {
        TakeLoneNumberAsHour();
        TakeWordsAsDays();
        var part = new Part(start, end)
        {
            IsClockFirst = IsClockFirst,
            Day = Day,
            Among = Among,
            Within = Within,
            IsRepeated = IsEvery,
            IsWholeDay = IsWholeDay,
            Ahead = Ahead,
            Zone = Zone,
            LoneNumber = LoneNumber,
            Clock = ClockRange.Of(First, Last, Step, DayPart),
        };
        return IsConsistent(part) ? part : null;
    }

    private void TakeLoneNumberAsHour()
    {
        if (LoneNumber is not { } number || First is not null || (DayPart is null && !IsHourIntroduced))
            return;
        var hour = new RawClock(number.Value, 0, 0, null, false, false);
        if (hour.IsPossible)
            (First, LoneNumber) = (hour, null);
    }

    private void TakeWordsAsDays()
    {
        if (IsEvery && Day is DayPhrase.OnWeekday { Week: null } on)
            (Among, Day) = (new HashSet<IsoDayOfWeek> { on.Weekday }, null);
        if (Among is null && Day is null && (IsEvery || IsPluralDayPart))
            Among = AllDays;
        if (Among is null && Day is null && Within is Scope.OfWeek)
            Among = AllDays;
    }

    private bool IsConsistent(Part part)
    {
        var hasClock = First is not null || DayPart is not null;
        if ((hasClock && part.Clock is null) || (IsWholeDay && hasClock) || (Step is not null && Last is null))
            return false;
        if (First is { IsPossible: false } || (Zone is not null && First is null))
            return false;
        if (!AreDaysConsistent() || (LoneNumber is not null && hasClock && HasDay))
            return false;
        if (First is { IsBare: true } && Last is { IsBare: true } && !HasDay && !IsHourIntroduced)
            return false;
        if (Ahead is { } ahead)
            return !HasDay && !IsWholeDay && LoneNumber is null && (part.Clock is null || ahead.Elapsed == Duration.Zero);
        return HasDay || part.Clock is not null || LoneNumber is not null;
    }

    private bool AreDaysConsistent() => Day switch
    {
        null => Within is not Scope.OfMonth and not Scope.OfMonthAhead || Among is not null,
        DayPhrase.OnWeekday { Week: null } => Among is null,
        DayPhrase.Run { First: DayPhrase.OnWeekday, Last: DayPhrase.OnWeekday } => true,
        DayPhrase.Run => Within is null,
        _ => Among is null && Within is null,
    };
}

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>The stretch of the calendar within which days lie.</summary>
internal abstract record Scope
{
    private Scope()
    {
    }

    /// <summary>The week that begins on the Monday so many weeks from this one's.</summary>
    /// <param name="IsWeekend">Whether its weekend is meant where no weekday stands beside it.</param>
    public sealed record OfWeek(int Ahead, bool IsWeekend = false) : Scope;

    /// <summary>"KW 50": the first one that is not over, unless the year is given.</summary>
    public sealed record OfWeekNumber(int? Year, int Week) : Scope
    {
        /// <summary>The number of the last week, where there are several.</summary>
        public int? Last { get; init; }
    }

    /// <summary>"this month", "next month".</summary>
    public sealed record OfMonthAhead(int Ahead) : Scope;

    /// <summary>"in December": the first one that is not over, unless the year is given.</summary>
    public sealed record OfMonth(int? Year, int Month) : Scope;

    /// <summary>"mid December", "early next month": of a month without a year, the first such part that is not over.</summary>
    public sealed record PartOfMonth(Scope Month, MonthPart Part) : Scope;
}

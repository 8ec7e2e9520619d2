using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Days that are named neither by a weekday alone nor by a date.</summary>
internal abstract record DayBase
{
    private DayBase()
    {
    }

    /// <summary>"today", "tomorrow".</summary>
    public sealed record FromToday(int Days) : DayBase;

    /// <summary>"in 2 days", "a fortnight from Friday": an amount from now, or from the weekday or day beside it.</summary>
    /// <param name="IsLater">Whether "later" stands behind it, which moves a meetup that is edited.</param>
    public sealed record Ahead(Amount Amount, bool IsLater = false) : DayBase;

    /// <summary>"Sat week", "a week on Saturday": so many days after the day beside it.</summary>
    /// <param name="IsBehind">Whether it stands behind the day, as in "Sat week".</param>
    public sealed record After(int Days, bool IsBehind = false) : DayBase;

    /// <summary>"the day after": so many days after the day that stands before it in a list.</summary>
    public sealed record Beside(int Days) : DayBase;

    /// <summary>"the Saturday after", "the following Saturday": by the day that stands before it in a list, or by the meetup that is edited.</summary>
    public sealed record BesideWeekday(NextTo NextTo) : DayBase;

    /// <summary>"first Saturday", "last Fri": in the stretch beside it.</summary>
    /// <param name="IsOfMonth">Whether "of the month" stands behind it.</param>
    public sealed record NthWeekday(int Nth, IsoDayOfWeek Weekday, bool IsOfMonth = false) : DayBase
    {
        /// <summary>Whether the weekend that begins on it is meant.</summary>
        public bool IsWeekend { get; init; }
    }

    /// <summary>"next 3 days": so many days from tomorrow on; of them only those that are named.</summary>
    public sealed record Coming(int Days, WeekdaySet Weekdays) : DayBase;

    /// <summary>"weekdays", "Fridays", "every day".</summary>
    public sealed record Among(WeekdaySet Days, bool IsEndless) : DayBase;

    /// <summary>"2026-W50-6".</summary>
    public sealed record OfIsoWeek(int Year, int Week, IsoDayOfWeek Weekday) : DayBase;

    /// <summary>A day of the week so many weeks ahead.</summary>
    public sealed record OfWeekAhead(int Weeks, IsoDayOfWeek Weekday) : DayBase;

    /// <summary>"Good Friday", "Easter Monday": so many days from Easter Sunday; the next one that is not over, unless the year is given.</summary>
    public sealed record OfEaster(int Days, int? Year) : DayBase
    {
        /// <summary>Whether the weekend that begins on it is meant.</summary>
        public bool IsWeekend { get; init; }
    }

    /// <summary>The last day of the month beside it.</summary>
    public sealed record EndOfMonth : DayBase;

    /// <summary>"week of", before a date.</summary>
    public sealed record WeekOfDate : DayBase;

    /// <summary>"weekend of", before a date.</summary>
    public sealed record WeekendOfDate : DayBase;
}

using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>One day, or a run of days, as typed: not yet tied to a calendar date.</summary>
internal abstract record DayPhrase
{
    private DayPhrase()
    {
    }

    /// <summary>"today", "tomorrow".</summary>
    public sealed record FromToday(int Days) : DayPhrase;

    /// <summary>"Friday": the first one ahead, or the one in the week that <paramref name="Week"/> names.</summary>
    /// <param name="Week">0: this week; 1: the next; null: not said.</param>
    public sealed record OnWeekday(IsoDayOfWeek Weekday, int? Week) : DayPhrase;

    /// <summary>"5 Dec", "Sat 5 Dec 2026".</summary>
    public sealed record OnDate(int? Year, int Month, int Day, IsoDayOfWeek? Weekday) : DayPhrase;

    /// <summary>"the 5th": the first one ahead.</summary>
    public sealed record OnDayOfMonth(int Day, IsoDayOfWeek? Weekday) : DayPhrase;

    /// <summary>"Mon-Fri", "5-8 Dec": every day from the first to the last.</summary>
    public sealed record Run(DayPhrase First, DayPhrase Last) : DayPhrase;
}

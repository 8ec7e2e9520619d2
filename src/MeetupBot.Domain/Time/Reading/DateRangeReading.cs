using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What became of a typed text of days: the first and the last of them, a question, or one problem.</summary>
public abstract record DateRangeReading
{
    private DateRangeReading()
    {
    }

    /// <param name="First">Today, where only an end or a length was typed.</param>
    /// <param name="Last">The day named; "until Sunday" is that Sunday, "until January" the first of it.</param>
    public sealed record Understood(LocalDate First, LocalDate Last) : DateRangeReading
    {
        /// <summary>Whether only an end was typed, as in "until Sunday", on which a pause is over.</summary>
        public bool IsUntil { get; init; }
    }

    /// <summary>The text has several sensible meanings.</summary>
    public sealed record Choices(IReadOnlyList<DateRangeOption> Options) : DateRangeReading;

    public sealed record Refused(TimeProblem Problem) : DateRangeReading;
}

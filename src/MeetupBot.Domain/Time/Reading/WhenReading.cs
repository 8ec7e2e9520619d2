using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What became of a typed text: times, or one problem.</summary>
public abstract record WhenReading
{
    private WhenReading()
    {
    }

    /// <summary>One or more times, all ahead, distinct and in ascending order.</summary>
    public sealed record Understood(IReadOnlyList<MeetupTime> Times) : WhenReading
    {
        /// <summary>
        /// The length of every time, by the wall clock, when all were written as ranges of one length without steps, such
        /// as <c>Sat 10am-12</c>; else null.
        /// </summary>
        public Duration? Length { get; init; }
    }

    /// <summary>Nothing was taken over.</summary>
    public sealed record Refused(TimeProblem Problem) : WhenReading;
}

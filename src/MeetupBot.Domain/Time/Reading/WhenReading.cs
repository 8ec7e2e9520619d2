using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What became of a typed text: times, a question, or one problem.</summary>
public abstract record WhenReading
{
    private WhenReading()
    {
    }

    /// <summary>One or more times, all ahead, distinct and in ascending order.</summary>
    public sealed record Understood(IReadOnlyList<MeetupTime> Times) : WhenReading
    {
        /// <summary>
        /// The length of every time when all were written as ranges of one length without steps, such as <c>Sat 10am-12</c>,
        /// or with one length; several whole days that are one meetup are the first of them and so many times 24 h.
        /// </summary>
        public Duration? Length { get; init; }

        /// <summary>The length of each time as it was typed, in the order of the times; null where none was.</summary>
        public IReadOnlyList<Duration?> Lengths { get; init; } = [];

        /// <summary>How many typed times were left out because they are over.</summary>
        public int DroppedPast { get; init; }

        public IReadOnlyList<TimeRemark> Remarks { get; init; } = [];
    }

    /// <summary>The text has several sensible meanings.</summary>
    /// <param name="Options">2 to <see cref="WhenReader.MostOptions"/>, the likeliest first.</param>
    public sealed record Choices(IReadOnlyList<TimeOption> Options) : WhenReading;

    /// <summary>Nothing was taken over.</summary>
    public sealed record Refused(TimeProblem Problem) : WhenReading;
}

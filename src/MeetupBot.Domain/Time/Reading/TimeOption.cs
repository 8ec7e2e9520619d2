using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>One of several things that a text may mean.</summary>
/// <param name="Times">All ahead, distinct and in ascending order.</param>
/// <param name="Length">How long each takes, when that was typed.</param>
/// <param name="Text">In ISO form; the reader reads exactly these times from it without asking.</param>
public sealed record TimeOption(IReadOnlyList<MeetupTime> Times, Duration? Length, string Text)
{
    /// <summary>The length of each time as it was typed, in the order of the times; null where none was.</summary>
    public IReadOnlyList<Duration?> Lengths { get; init; } = [];

    public IReadOnlyList<TimeRemark> Remarks { get; init; } = [];
}

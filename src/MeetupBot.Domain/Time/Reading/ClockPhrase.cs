using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>A time of day, or a range of them.</summary>
/// <param name="Last">The end of a range, always later than <paramref name="First"/>; at most a day later.</param>
/// <param name="Step">From one start to the next within the range; null: the range is one meetup from start to end.</param>
internal sealed record ClockPhrase(Clock First, Clock? Last, Duration? Step)
{
    /// <summary>How long the one meetup of a range without steps takes.</summary>
    public Duration? Length => Last is { } last && Step is null ? Duration.FromSeconds(last.Seconds - First.Seconds) : null;

    /// <summary>Every start; the end of a range is one when a step falls on it.</summary>
    public IEnumerable<Clock> Starts()
    {
        yield return First;
        if (Last is not { } last || Step is not { } step)
            yield break;
        var stride = (long)step.TotalSeconds;
        for (var seconds = First.Seconds + stride; seconds <= last.Seconds; seconds += stride)
            yield return At(seconds);
    }

    private static Clock At(long seconds) =>
        new(LocalTime.FromSecondsSinceMidnight((int)(seconds % NodaConstants.SecondsPerDay)), (int)(seconds / NodaConstants.SecondsPerDay));
}

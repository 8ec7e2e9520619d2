namespace MeetupBot.Domain.Series.Reading;

/// <summary>The dates of a typed rhythm.</summary>
/// <param name="Rule">Null where the weekday is still missing, as in "every week".</param>
/// <param name="Rest">What stands behind or before it, such as the time of day.</param>
internal sealed record SeriesHead(SeriesRule? Rule, string Rest)
{
    public SeriesFrequency Frequency { get; init; } = Rule?.Frequency ?? SeriesFrequency.Weekly;

    public int Interval { get; init; } = Rule?.Interval ?? 1;

    /// <summary>What else it may mean: which one is asked.</summary>
    public SeriesRule? Other { get; init; }
}

namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>The shortest time of the recent responses. 0 until there are enough of them.</summary>
internal sealed class ShortestRoundTrip
{
    private const int FirstGeneration = 50;
    private const int Generation = 500;

    private TimeSpan _before;
    private TimeSpan _now = TimeSpan.MaxValue;
    private int _count;

    public TimeSpan Shortest => _now < _before ? _now : _before;

    public void Add(TimeSpan took)
    {
        if (took < _now)
            _now = took;
        if (++_count < (_before == TimeSpan.Zero ? FirstGeneration : Generation))
            return;
        (_before, _now, _count) = (_now, TimeSpan.MaxValue, 0);
    }
}

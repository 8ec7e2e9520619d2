using MeetupBot.Discord.Rest.Requests;

namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// The buckets in use and what is known about the endpoints. Endpoints are few and kept. There are as many buckets as channels and
/// guilds, so idle ones are dropped. Not safe for concurrent use.
/// </summary>
internal sealed class BucketTable
{
    private const int MostKnownLimits = 256;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, Bucket> _buckets = [];
    private readonly Dictionary<string, string> _hashOfRoute = [];
    private readonly Dictionary<string, int> _limitOfHash = [];
    private readonly HashSet<string> _withoutBucket = [];
    private TimeSpan _nextSweep = SweepEvery;

    public int Count => _buckets.Count;

    public Bucket GetFor(RestRoute route, TimeSpan now)
    {
        Sweep(now);
        var known = _hashOfRoute.TryGetValue(route.LimitName, out var hash) && !IsFindingOut(route);
        var bucket = Get(known ? hash! : route.LimitName, route.Major);
        bucket.Unlimited = !known && _withoutBucket.Contains(route.LimitName);
        return bucket;
    }

    public void RefuseAllWaiters(TimeSpan retryAfter)
    {
        foreach (var bucket in _buckets.Values)
            bucket.RefuseWaiters(retryAfter);
    }

    /// <summary>Records the bucket of an endpoint and returns the bucket for this route's resource.</summary>
    public Bucket Learn(RestRoute route, RateLimitHeaders headers)
    {
        if (_limitOfHash.Count >= MostKnownLimits)
            _limitOfHash.Clear();
        _hashOfRoute[route.LimitName] = headers.Bucket;
        _limitOfHash[headers.Bucket] = headers.Limit;
        _withoutBucket.Remove(route.LimitName);
        return Get(headers.Bucket, route.Major);
    }

    public void LearnUnlimited(RestRoute route, Bucket bucket)
    {
        if (_hashOfRoute.ContainsKey(route.LimitName))
            return;
        _withoutBucket.Add(route.LimitName);
        bucket.Unlimited = true;
    }

    /// <summary>Requests that were sent before the bucket was known count in the old one, so later ones wait behind them there.</summary>
    private bool IsFindingOut(RestRoute route) =>
        _buckets.TryGetValue(KeyOf(route.LimitName, route.Major), out var bucket) && (bucket.InFlight > 0 || bucket.Queue.Count > 0);

    private static string KeyOf(string name, string major) => $"{name}|{major}";

    private Bucket Get(string name, string major)
    {
        var key = KeyOf(name, major);
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = new Bucket(key, _limitOfHash.TryGetValue(name, out var limit) ? limit : null);
        return bucket;
    }

    private void Sweep(TimeSpan now)
    {
        if (now < _nextSweep)
            return;
        _nextSweep = now + SweepEvery;
        foreach (var (key, bucket) in _buckets)
        {
            if (!bucket.InRing && bucket.WakeAt is null && bucket.IsIdle(now))
                _buckets.Remove(key);
        }
    }
}

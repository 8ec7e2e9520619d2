namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>Counts requests against the global limit and those of routes. Source: Rate Limits.</summary>
internal sealed class RestRateLimiter(DiscordSimulatorOptions options)
{
    private const int SweepAbove = 10_000;

    private readonly Lock _gate = new();
    private readonly RateWindow _global = new();
    private readonly Dictionary<(Route Route, string Major), RateWindow> _windows = [];

    /// <summary>How long to wait for the global limit. Null when the request may pass.</summary>
    public TimeSpan? TakeGlobal(Route route, DateTimeOffset now)
    {
        if (!options.EnforceRateLimits || route.Traits.HasFlag(RouteTraits.OutsideGlobalLimit))
            return null;
        lock (_gate)
            return _global.Take(options.GlobalLimit, now) ? null : _global.Left(now);
    }

    /// <summary>The state of the route's bucket after this request. Null when it has none.</summary>
    public BucketState? Take(Route route, string[] values, DateTimeOffset now)
    {
        if (!options.EnforceRateLimits || route.Traits.HasFlag(RouteTraits.Unlimited))
            return null;
        lock (_gate)
        {
            if (_windows.Count > SweepAbove)
                Sweep(now);
            var key = (route, route.Major(values));
            if (!_windows.TryGetValue(key, out var window))
                _windows[key] = window = new RateWindow();
            var passed = window.Take(route.Limit, now);
            var left = window.Left(now);
            return new BucketState(passed, route.Limit.Requests, route.Limit.Requests - window.Used, now + left, left, route.Bucket);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, window) in _windows)
        {
            if (window.Over(now))
                _windows.Remove(key);
        }
    }
}

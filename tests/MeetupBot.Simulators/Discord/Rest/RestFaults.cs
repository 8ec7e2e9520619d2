namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>Faults that are planned for requests.</summary>
public sealed class RestFaults
{
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];
    private int _count;

    internal RestFaults(TimeProvider time) => _time = time;

    /// <summary>The next matching requests get this fault.</summary>
    /// <param name="times">How many requests.</param>
    /// <param name="route">Method and template, e.g. <c>PATCH /channels/{channel_id}/messages/{message_id}</c>. Null: any.</param>
    /// <param name="path">A part of the path, e.g. a channel's id. Null: any.</param>
    public void Next(RestFault fault, int times = 1, string? route = null, string? path = null) =>
        Plan(new Planned(fault, route, path) { Left = times });

    /// <summary>All matching requests in this period get this fault.</summary>
    public void During(TimeSpan period, RestFault fault, string? route = null, string? path = null) =>
        Plan(new Planned(fault, route, path) { Left = int.MaxValue, Until = _time.GetUtcNow() + period });

    /// <summary>All matching requests get this fault until <see cref="Clear"/>.</summary>
    public void Always(RestFault fault, string? route = null, string? path = null) =>
        Plan(new Planned(fault, route, path) { Left = int.MaxValue });

    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
            _count = 0;
        }
    }

    internal RestFault? Take(string route, string path)
    {
        if (Volatile.Read(ref _count) == 0)
            return null;
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _planned.RemoveAll(p => p.Left == 0 || p.Until <= now);
            _count = _planned.Count;
            var planned = _planned.Find(p => p.Matches(route, path));
            if (planned is null)
                return null;
            planned.Left--;
            return planned.Fault;
        }
    }

    private void Plan(Planned planned)
    {
        lock (_gate)
        {
            _planned.Add(planned);
            _count = _planned.Count;
        }
    }

    private sealed class Planned(RestFault fault, string? route, string? path)
    {
        public RestFault Fault { get; } = fault;

        public int Left { get; set; }

        public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;

        public bool Matches(string requestRoute, string requestPath) =>
            (route is null || route == requestRoute) && (path is null || requestPath.Contains(path, StringComparison.Ordinal));
    }
}

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>Faults that are planned for calls to the Web API.</summary>
public sealed class ApiFaults
{
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];
    private int _early;
    private int _taken;

    internal ApiFaults(TimeProvider time) => _time = time;

    /// <summary>Calls that came before the <c>Retry-After</c> of an earlier answer was over. They were refused again.</summary>
    public int EarlyCalls => Volatile.Read(ref _early);

    /// <summary>Calls that have got a planned fault, also those that still wait for their response.</summary>
    public int Taken => Volatile.Read(ref _taken);

    /// <summary>The next matching calls get this fault.</summary>
    /// <param name="times">How many calls.</param>
    /// <param name="method">E.g. <c>chat.update</c>. Null: any.</param>
    /// <param name="channel">The <c>channel</c> argument. Null: any.</param>
    public void Next(ApiFault fault, int times = 1, string? method = null, string? channel = null) =>
        Plan(new Planned(fault, method, channel) { Left = times });

    /// <summary>All matching calls in this period get this fault.</summary>
    public void During(TimeSpan period, ApiFault fault, string? method = null, string? channel = null) =>
        Plan(new Planned(fault, method, channel) { Until = _time.GetUtcNow() + period });

    /// <summary>All matching calls get this fault until <see cref="Clear"/>.</summary>
    public void Always(ApiFault fault, string? method = null, string? channel = null) => Plan(new Planned(fault, method, channel));

    public void Clear()
    {
        lock (_gate)
            _planned.Clear();
    }

    internal ApiFault? Take(string method, string? channel)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _planned.RemoveAll(p => p.Left == 0 || p.Until <= now);
            var planned = _planned.Find(p => (p.Method is null || p.Method == method) && (p.Channel is null || p.Channel == channel));
            if (planned is null)
                return null;
            planned.Left--;
            _taken++;
            if (planned.IsInForce)
                _early++;
            else if (planned.Fault.RetryAfter is { } wait)
                _planned.Insert(0, new Planned(planned.Fault, method, channel) { Until = now + wait, IsInForce = true });
            return planned.Fault;
        }
    }

    private void Plan(Planned planned)
    {
        lock (_gate)
            _planned.Add(planned);
    }

    private sealed class Planned(ApiFault fault, string? method, string? channel)
    {
        public ApiFault Fault => fault;

        public string? Method => method;

        public string? Channel => channel;

        public int Left { get; set; } = int.MaxValue;

        public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;

        /// <summary>A limit that an answer has announced already.</summary>
        public bool IsInForce { get; init; }
    }
}

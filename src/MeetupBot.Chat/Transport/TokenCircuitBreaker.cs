namespace MeetupBot.Chat.Transport;

/// <summary>
/// Remembers that a token was refused. Then only one probe is sent every <see cref="ProbeEvery"/>, until one is accepted.
/// </summary>
public sealed class TokenCircuitBreaker(TimeProvider time)
{
    /// <summary>At most twice a minute.</summary>
    public static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private long _lastTry;

    public bool Refused { get; private set; }

    /// <summary>Null if the request may be sent, else the time until a probe may be.</summary>
    public TimeSpan? GetWait(bool probe)
    {
        lock (_gate)
        {
            if (!Refused)
                return null;
            var left = ProbeEvery - time.GetElapsedTime(_lastTry);
            if (!probe || left > TimeSpan.Zero)
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            _lastTry = time.GetTimestamp();
            return null;
        }
    }

    /// <summary>
    /// Sends probes while the token is refused, since nothing else would notice that it works again. Returns when cancelled.
    /// </summary>
    public async Task ProbeAsync(Func<CancellationToken, Task> probe, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(ProbeEvery, time, cancellationToken);
                if (Refused)
                    await probe(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The platform is stopping.
        }
    }

    public void Accept()
    {
        lock (_gate)
            Refused = false;
    }

    public void Refuse()
    {
        lock (_gate)
        {
            Refused = true;
            _lastTry = time.GetTimestamp();
        }
    }
}

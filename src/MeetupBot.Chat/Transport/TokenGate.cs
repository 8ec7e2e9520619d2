namespace MeetupBot.Chat.Transport;

/// <summary>
/// Remembers that a token was refused: from then on nothing is sent with it but one probe every
/// <see cref="ProbeEvery"/>, until a request is accepted.
/// </summary>
public sealed class TokenGate(TimeProvider time)
{
    /// <summary>At most twice a minute.</summary>
    public static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private long _lastTry;

    public bool Refused { get; private set; }

    /// <summary>Null if the request may go out, else the time until a probe may.</summary>
    public TimeSpan? ClosedFor(bool probe)
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

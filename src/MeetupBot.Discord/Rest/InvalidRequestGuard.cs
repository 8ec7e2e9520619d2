namespace MeetupBot.Discord.Rest;

/// <summary>
/// Counts responses that Discord counts as invalid (401, 403, and 429 unless shared) and stops sending well before the 10,000 in ten
/// minutes that would block the bot's IP address. Source: Topics, Rate Limits, "Invalid Request Limit".
/// </summary>
internal sealed class InvalidRequestGuard(TimeProvider time, int mostInvalid = InvalidRequestGuard.DefaultMostInvalid)
{
    public const int DefaultMostInvalid = 2_500;
    private const int Slots = 60;
    private static readonly TimeSpan SlotLength = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly int[] _counts = new int[Slots + 1];
    private long _slot;

    /// <summary>Invalid requests of the last ten minutes.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                Advance();
                return _counts.Sum();
            }
        }
    }

    /// <summary>Null while requests may be sent, else how long to wait before the next check.</summary>
    public TimeSpan? GetWait() => Count >= mostInvalid ? SlotLength : null;

    public void Record()
    {
        lock (_gate)
        {
            Advance();
            _counts[_slot % _counts.Length]++;
        }
    }

    private void Advance()
    {
        var slot = time.GetElapsedTime(_start).Ticks / SlotLength.Ticks;
        for (var passed = Math.Min(slot - _slot, _counts.Length); passed > 0; passed--)
            _counts[(slot - passed + 1) % _counts.Length] = 0;
        _slot = slot;
    }
}

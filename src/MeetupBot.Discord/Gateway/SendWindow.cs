namespace MeetupBot.Discord.Gateway;

/// <summary>
/// The sends of one connection: 120 in 60 s, or Discord disconnects. Source: Events, Gateway, "Rate Limiting".
/// </summary>
internal sealed class SendWindow(TimeProvider time)
{
    public const int MostSends = 120;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _sends = new(MostSends);

    /// <summary>False if a send now would be one too many.</summary>
    public bool TryTake()
    {
        lock (_sends)
        {
            while (_sends.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Span)
                _sends.Dequeue();
            if (_sends.Count >= MostSends)
                return false;
            _sends.Enqueue(time.GetTimestamp());
            return true;
        }
    }
}

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// Whether the other end is still there: no acknowledgement between two heartbeats means that it is not. A reader that waits
/// for a free place has not seen the acknowledgement yet, so that does not count.
/// Source: Events, Gateway, "Heartbeat Interval".
/// </summary>
internal sealed class HeartbeatMonitor
{
    private readonly Lock _gate = new();
    private bool _acknowledged = true;
    private int _readersWaiting;
    private bool _waitedSinceBeat;

    public void Acknowledged()
    {
        lock (_gate)
            _acknowledged = true;
    }

    public void ReaderWaits()
    {
        lock (_gate)
        {
            _readersWaiting++;
            _waitedSinceBeat = true;
        }
    }

    public void ReaderGoesOn()
    {
        lock (_gate)
            _readersWaiting--;
    }

    /// <summary>Called before each heartbeat; false says that the connection is dead.</summary>
    public bool MayBeat()
    {
        lock (_gate)
        {
            var alive = _acknowledged || _waitedSinceBeat;
            _acknowledged = false;
            _waitedSinceBeat = _readersWaiting > 0;
            return alive;
        }
    }
}

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// Detects a dead connection: no acknowledgement between two heartbeats. A reader that waits for space in the queue may not have read the
/// acknowledgement yet, so such a time does not count.
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

    /// <summary>Call it before each heartbeat. False means that the connection is dead.</summary>
    public bool TryBeat()
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

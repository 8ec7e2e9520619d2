using MeetupBot.Discord.Gateway;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class HeartbeatMonitorTests
{
    [Fact]
    public void No_acknowledgement_between_two_beats_means_dead()
    {
        var monitor = new HeartbeatMonitor();
        Assert.True(monitor.TryBeat());
        monitor.Acknowledged();
        Assert.True(monitor.TryBeat());
        Assert.False(monitor.TryBeat());
    }

    [Fact]
    public void A_reader_that_waits_for_a_free_place_can_have_seen_none()
    {
        var monitor = new HeartbeatMonitor();
        Assert.True(monitor.TryBeat());
        monitor.ReaderWaits();
        Assert.True(monitor.TryBeat());
        monitor.ReaderGoesOn();
        Assert.True(monitor.TryBeat());
        Assert.False(monitor.TryBeat());
    }
}

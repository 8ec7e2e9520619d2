using MeetupBot.Discord.Gateway;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class HeartbeatMonitorTests
{
    [Fact]
    public void No_acknowledgement_between_two_beats_means_dead()
    {
        var monitor = new HeartbeatMonitor();
        Assert.True(monitor.MayBeat());
        monitor.Acknowledged();
        Assert.True(monitor.MayBeat());
        Assert.False(monitor.MayBeat());
    }

    [Fact]
    public void A_reader_that_waits_for_a_free_place_can_have_seen_none()
    {
        var monitor = new HeartbeatMonitor();
        Assert.True(monitor.MayBeat());
        monitor.ReaderWaits();
        Assert.True(monitor.MayBeat());
        monitor.ReaderGoesOn();
        Assert.True(monitor.MayBeat());
        Assert.False(monitor.MayBeat());
    }
}

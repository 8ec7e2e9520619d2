using MeetupBot.Chat.Deliveries;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Remind;

public sealed class LateReminderTests : BotTests
{
    [Fact]
    public async Task After_downtime_a_late_one_goes_out_with_an_apology()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.SleepUntil(At(4, 15));

        Assert.StartsWith("This reminder is late, sorry.\nSat 5 Dec 10:00", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_helps_no_more_is_missed_and_logged()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.SleepUntil(At(5, 9));
        Assert.Single(Bot.Inbox(Ben));
        Assert.Contains(Bot.Log, line => line.StartsWith("Warning: Reminder of ", StringComparison.Ordinal) && line.Contains("missed", StringComparison.Ordinal));
        await Bot.SleepUntil(At(5, 13));

        Assert.Single(Bot.Inbox(Ben));
        Assert.Contains("were going.", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_waits_for_the_platform_is_dropped_when_it_helps_no_more()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct ? new DeliveryResult.TryLater(Duration.FromMinutes(5), "down", PlatformDown: true) : null;
        await Bot.AdvanceTo(At(5, 10, 30));

        Bot.Platform.Instead = _ => null;
        await Bot.AdvanceTo(At(5, 11));

        Assert.Empty(Bot.Inbox(Ben));
        Assert.Contains(Bot.Log, line => line.Contains("was of use until", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_that_waits_for_the_platform_does_not_tell_the_old_time_after_a_move()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct ? new DeliveryResult.TryLater(Duration.FromMinutes(5), "down", PlatformDown: true) : null;
        await Bot.AdvanceTo(At(4, 10, 30));
        await Move(Ana, id, "Mon 10am");

        Bot.Platform.Instead = _ => null;
        await Bot.AdvanceTo(At(4, 11));

        Assert.StartsWith("Coffee moved", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }
}

using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.News;

/// <summary>What a direct message states is looked at again after it waited for a limit.</summary>
public sealed class LookAgainTests : BotTests
{
    [Fact]
    public async Task A_reminder_of_what_was_cancelled_meanwhile_is_not_sent()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        OnceBeforeItGoes(Ben, () => Do(Ana, "cancel", ("id", id)));

        await Bot.AdvanceTo(At(4, 12));

        Assert.Contains("is cancelled", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_for_somebody_who_stepped_out_meanwhile_is_not_sent()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        var card = Bot.Channel;
        OnceBeforeItGoes(Ben, () => Press(Ben, card, "Can't make it"));

        await Bot.AdvanceTo(At(4, 12));

        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Who_does_not_come_any_more_is_not_shown()
    {
        await Meetup();
        var card = Bot.Channel;
        await Bot.Press(Ben, card, "Going");
        await Bot.Press(Cleo, card, "Going");
        OnceBeforeItGoes(Ben, () => Press(Cleo, card, "Can't make it"));

        await Bot.AdvanceTo(At(4, 12));

        Assert.DoesNotContain("New to you", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Contains("New to you", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_free_place_that_was_given_back_unread_is_not_told()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        var card = Bot.Channel;
        await Bot.Press(Ben, card, "Going");
        OnceBeforeItGoes(Ben, () => Press(Ben, card, "Can't make it"));

        await Bot.Press(Ana, card, "Can't make it");

        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_free_place_is_told_with_the_time_that_holds()
    {
        var id = IdOn(await Meetup("Sat 10am", ("capacity", "1")));
        await Bot.Press(Ben, Bot.Channel, "Going");
        OnceBeforeItGoes(Ben, () => Do(Ana, "edit", ("id", id), ("when", "Sun 6 Dec 2pm")));

        await Bot.Press(Ana, Bot.Channel, "Can't make it");
        await Bot.Advance(Duration.FromMinutes(30));

        Assert.StartsWith("A place is free: you are going to Coffee, Sun 6 Dec 14:00", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_changed_twice_are_asked_about_once()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1", "2");
        await Bot.AdvanceTo(At(1, 22));
        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 10am, Fri 11 Dec 10am")), "Save it and tell them");
        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "Fri 11 Dec 10am, Sat 12 Dec 10am")), "Save it and tell them");

        await Bot.AdvanceTo(At(2, 9));

        var asked = Assert.Single(Bot.Inbox(Ben));
        Assert.StartsWith("Coffee", asked.Text, StringComparison.Ordinal);
        Assert.Contains("1 · Fri 11 Dec 10:00", asked.Text, StringComparison.Ordinal);
        Assert.Contains("2 · Sat 12 Dec 10:00", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_of_a_poll_that_is_decided_meanwhile_are_not_asked_about()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1", "2");
        await Bot.AdvanceTo(At(1, 22));
        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 10am, Fri 11 Dec 10am")), "Save it and tell them");
        await Bot.Command(Ana, "decide", ("id", id), ("time", "1"));

        await Bot.AdvanceTo(At(2, 9));

        Assert.StartsWith("It's on: Coffee", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_close_that_found_no_time_is_not_told_once_there_is_one()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        await Vote(Ben);
        OnceBeforeItGoes(Ana, () => Do(Ana, "decide", ("id", id), ("time", "2")));

        await Bot.AdvanceTo(At(4, 0));

        Assert.DoesNotContain(Bot.Inbox(Ana), message => message.Text.StartsWith("Nobody else has said yes", StringComparison.Ordinal));
    }

    /// <summary>While the next direct message to somebody waits for a limit.</summary>
    private void OnceBeforeItGoes(Someone person, Func<Task> happens) => Bot.Platform.Waiting = async delivery =>
    {
        if (delivery is not Delivery.Direct direct || direct.User != person.User)
            return;
        Bot.Platform.Waiting = null;
        await happens();
        Bot.Tick(Duration.FromSeconds(1));
    };

    private Task Press(Someone person, Shown card, string label) => Bot.Raw(BotHarness.Here(
        new ComponentInteraction
        {
            Id = Bot.NextId(),
            Person = person.Person,
            ReceivedAt = Bot.Now,
            Action = card.Button(label).Action,
            Message = card.Message,
            Channel = card.Message?.Channel,
        },
        person));

    private async Task Do(Someone person, string command, params (string Option, string Value)[] options)
    {
        var answer = new Answer(await Bot.Raw(Bot.CommandOf(person, command, options)));
        if (answer.Shown.ButtonLabels.Contains("Move it and tell them"))
            await Bot.Raw(Bot.PressOf(person, answer, "Move it and tell them"));
        if (answer.Shown.ButtonLabels.Contains("Cancel it"))
            await Bot.Raw(Bot.PressOf(person, answer, "Cancel it"));
    }
}

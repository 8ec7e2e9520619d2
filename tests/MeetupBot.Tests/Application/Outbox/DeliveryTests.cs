using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Outbox;

public sealed class DeliveryTests : BotTests
{
    [Fact]
    public async Task A_card_deleted_by_hand_is_posted_anew_once()
    {
        await Poll();
        await Delete(Bot.Channel);
        await Vote(Ben, "1");
        Assert.Contains("2 yes", Assert.Single(Bot.ChannelCards).Text, StringComparison.Ordinal);

        await Delete(Bot.Channel);
        await Bot.AdvanceTo(At(2, 10));

        Assert.Empty(Bot.ChannelCards);
    }

    [Fact]
    public async Task What_nobody_answers_on_any_more_is_not_posted_anew()
    {
        var poll = await Poll();
        var id = IdOn(poll);
        await Vote(Ben, "1");
        await Bot.Command(Ana, "decide", ("id", id));
        await Delete(Bot.ChannelCards[0]);
        var meetup = Assert.Single(Bot.ChannelCards);
        Assert.StartsWith("It's on", meetup.Text, StringComparison.Ordinal);

        await Bot.Cancel(Ana, id);
        await Delete(meetup);

        Assert.Empty(Bot.ChannelCards);
    }

    [Fact]
    public async Task A_card_that_turns_out_to_be_gone_is_posted_anew()
    {
        var card = await Poll();
        Bot.Platform.Messages.Single(message => message.Reference == card.Message).IsDeleted = true;

        await Bot.Press(Ben, card, "None of these");

        Assert.Contains("2 answered", Assert.Single(Bot.ChannelCards).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_of_one_card_are_merged_and_the_last_one_shows_the_end()
    {
        var card = await Meetup();
        var people = Enumerable.Range(1, 30).Select(number => new Someone($"P{number}")).ToList();
        var before = Bot.Platform.Deliveries.Count;

        foreach (var person in people)
            await Bot.Raw(BotHarness.Here(new ComponentInteraction
            {
                Id = Bot.NextId(),
                Person = person.Person,
                ReceivedAt = Bot.Now,
                Action = card.Button("Going").Action,
            }, person));
        await Bot.Settle();

        Assert.InRange(Bot.Platform.Deliveries.Count - before, 1, 2);
        Assert.Contains("31 going", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_rsvp_edits_the_card_of_the_meetup_alone()
    {
        await Poll();
        await Vote(Ben, "1");
        await Bot.AdvanceTo(At(3, 10));
        var before = Bot.Platform.Deliveries.OfType<Delivery.Edit>().Count();

        await Bot.Press(Cleo, Bot.Channel, "Going");

        Assert.Equal(before + 1, Bot.Platform.Deliveries.OfType<Delivery.Edit>().Count());
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_mentioned_in_the_channel()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        RefuseDirect(Ben);

        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        Assert.StartsWith("@Ben\nA place is free: you are going to Coffee", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Press(Ben, Bot.Channel, "Can't make it");
        Assert.Contains("1 place, nobody is going yet", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_in_the_channel_says_nothing_that_is_private()
    {
        var poll = await Poll();
        await Vote(Ben, "2");
        RefuseDirect(Ben);
        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", IdOn(poll)), ("when", "Sat 10am, Fri 11 Dec 10am")), "Save it and tell them");
        var asked = Bot.Channel;
        Assert.StartsWith("@Ben\nCoffee", asked.Text, StringComparison.Ordinal);
        Assert.Empty(asked.Chosen("Which times work for you?"));

        await Bot.Press(Ana, asked, "None of these");
        await Bot.Command(Ana, "decide", ("id", IdOn(poll)), ("time", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(4, 10));

        var reminder = Bot.ChannelCards.Last(card => card.Text.StartsWith("@Ben", StringComparison.Ordinal));
        Assert.Contains("2 are going: Ana, Ben.", reminder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New to you", reminder.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_refused_direct_message_holds_up_nobody_else()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");
        RefuseDirect(Ben);

        await Bot.AdvanceTo(At(4, 10));

        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task A_channel_that_refuses_the_card_is_told_to_the_organizer()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Post ? new DeliveryResult.Refused(RefusalReason.NoPermission, "code 50013") { Right = "Send Messages" } : null;

        await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));

        Assert.StartsWith("I can't show the card of Coffee in its channel. I need the permission “Send Messages” there;", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_is_refused_is_told_once_and_nothing_else_fails()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.PutEvent ? new DeliveryResult.Refused(RefusalReason.NoPermission, "code 50013") { Right = "Create Events" } : null;
        var id = IdOn(await Meetup());

        await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 11am"));

        await Bot.Advance(Duration.FromHours(30));
        await Bot.Database.WriteAsync(session => session.ProcessedInteractions.RemoveBefore(Bot.Now - Retention.ProcessedInteraction));
        await Bot.Command(Ana, "edit", ("id", id), ("where", "Bean Bros"));

        Assert.Single(Bot.Inbox(Ana), message => message.Text.Contains("It is not among the server's events. I need the permission “Create Events”", StringComparison.Ordinal));
        Assert.Contains("Sat 5 Dec 11:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_fails_is_tried_again_with_the_same_key()
    {
        var tries = 0;
        Bot.Platform.Instead = delivery => delivery is Delivery.Post && ++tries < 4 ? new DeliveryResult.TryLater(null, "503") : null;

        await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));
        await Bot.Advance(Duration.FromMinutes(1));

        var posts = Bot.Platform.Deliveries.OfType<Delivery.Post>().ToList();
        Assert.Equal([1, 2, 3, 4], posts.Select(post => post.Attempt));
        Assert.Single(posts.Select(post => post.Key).Distinct());
        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task A_card_that_fails_again_and_again_holds_up_nothing_behind_it()
    {
        var card = await Meetup();
        Bot.Platform.Instead = delivery => delivery is Delivery.Edit ? new DeliveryResult.TryLater(null, "500") : null;
        await Bot.Press(Ben, card, "Going");

        await Bot.Command(Ana, "propose", ("title", "Tea"), ("when", "Sun 10am"));

        Assert.Contains("It's on: Tea", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_platform_takes_no_more_of_for_now_is_never_given_up()
    {
        var refusals = 0;
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct direct && direct.User == Ben.User && ++refusals <= 50
            ? new DeliveryResult.TryLater(Duration.FromSeconds(2), "too many conversations", PlatformDown: true)
            : null;

        await Bot.AdvanceTo(At(4, 10));
        await Bot.Advance(Duration.FromMinutes(3));

        Assert.Equal(51, refusals);
        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_poisoned_delivery_is_set_aside_and_the_next_goes_out()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct direct && direct.User == Ben.User ? throw new InvalidOperationException("poison") : null;
        await Bot.AdvanceTo(At(4, 22));

        Bot.Platform.Instead = _ => null;
        await Bot.AdvanceTo(At(5, 8));

        Assert.Single(Bot.Inbox(Ben));
        Assert.Equal(2, Bot.Inbox(Ana).Count);
        Assert.Contains(Bot.Log, line => line.Contains("set aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_event_is_created_moved_and_cancelled_with_the_meetup()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros")));
        var created = Assert.Single(Bot.Platform.Events);
        Assert.Equal((At(5, 10), At(5, 12), "Bean Bros"), (created.Value.Start, created.Value.End, created.Value.Place));

        await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 11am"));
        Assert.Equal((created.Key, At(5, 11)), (Assert.Single(Bot.Platform.Events).Key, Bot.Platform.Events[created.Key].Start));
        Assert.Contains("https://chat.example/leeds/general/", Bot.Platform.Events[created.Key].Description, StringComparison.Ordinal);
        await Bot.Cancel(Ana, id);

        Assert.Empty(Bot.Platform.Events);
    }

    private async Task Delete(Shown card)
    {
        Bot.Platform.Messages.Single(message => message.Reference == card.Message).IsDeleted = true;
        await Bot.Happens(new ChatEvent.MessageDeleted(card.Message!.Value));
    }

    private void RefuseDirect(Someone person) => Bot.Platform.Instead = delivery => delivery is Delivery.Direct direct && direct.User == person.User
        ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed")
        : null;
}

using MeetupBot.Chat.Deliveries;
using MeetupBot.Storage.Cards;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>What becomes of a card that a platform refuses: people read words, the log has the codes, and it heals.</summary>
public sealed class RefusedCardTests : BotTests
{
    private const string Detail = "HTTP 403, code 50013: Missing Permissions";

    public static TheoryData<RefusalReason, string?, string> Refusals => new()
    {
        { RefusalReason.NoPermission, "Send Messages", "I need the permission “Send Messages” there; whoever manages the channel can give it to me." },
        { RefusalReason.NoPermission, null, "I am not allowed to write there; whoever manages the channel can change that." },
        { RefusalReason.NotInvited, null, "I am not in that channel. Type /invite there and choose me." },
        { RefusalReason.Hidden, null, "I can't see that channel: it was deleted, or it is private and I am not in it. If it is there, type /invite in it and choose me." },
        { RefusalReason.Locked, null, "A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”." },
        { RefusalReason.Archived, null, "That channel is archived; when somebody unarchives it, the card follows." },
        { RefusalReason.Forbidden, null, "The rules here don't let me write there; an admin can change them." },
        { RefusalReason.WrongPlace, null, "Channels of that kind take no messages; a text channel does." },
        { RefusalReason.ChannelGone, null, "That channel was deleted." },
        { RefusalReason.SpaceGone, null, "I am not a member of this server; whoever manages it can add me with the link that installs me." },
        { RefusalReason.NoScope, "chat:write", "My app needs the scope chat:write; whoever runs me can add it and install the app again." },
        { RefusalReason.Full, null, "It can't take any more of this; when something ends there, the card follows." },
        { RefusalReason.TooLong, null, "The card is longer than a message may be; a shorter description helps." },
        { RefusalReason.Invalid, null, "The reason is in my log; whoever runs me can look there." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task The_host_is_told_once_in_words_the_log_has_the_code_and_the_card_comes_when_it_can(RefusalReason reason, string? right, string said)
    {
        Refuse(reason, right);

        await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        await Bot.Advance(Duration.FromHours(3));

        var told = Assert.Single(Bot.Inbox(Ana));
        Assert.Equal(
            $"""
            I can't show the card of Coffee in its channel. {said} I'll try again every hour.
            [Try again]
            {IdOn(told)}
            """,
            told.Text);
        Assert.Equal(4, Bot.Platform.Deliveries.Count(delivery => delivery is Delivery.Post));
        Assert.Single(Bot.Log, line => line.Contains(Detail, StringComparison.Ordinal));

        Bot.Platform.Instead = _ => null;
        await Bot.Advance(Duration.FromHours(1));

        Assert.Contains("Which times work for you?", Assert.Single(Bot.ChannelCards).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Ana));
        await Bot.Advance(Duration.FromHours(2));
        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task An_edit_brings_a_refused_card_at_once()
    {
        Refuse(RefusalReason.NoPermission, "Send Messages");
        var id = IdOn((await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"))).Shown);
        Bot.Platform.Instead = _ => null;

        await Bot.Command(Ana, "edit", ("id", id), ("where", "Bean Bros"));

        Assert.Contains("Bean Bros", Assert.Single(Bot.ChannelCards).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reason_than_before_is_told_too()
    {
        Refuse(RefusalReason.NotInvited);
        await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));

        Refuse(RefusalReason.Archived);
        await Bot.Advance(Duration.FromHours(3));

        Assert.Equal(2, Bot.Inbox(Ana).Count);
        Assert.Contains("archived", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_whose_channel_was_deleted_moves_to_the_announce_channel()
    {
        var poll = await Poll();
        await Announce();
        Lose(BotHarness.General);

        await Vote(Ben, "1");
        await Bot.Settle();

        Assert.Contains("2 answered", Assert.Single(Announced).Text, StringComparison.Ordinal);
        Assert.Equal(
            $"""
            The channel with the card of Coffee was deleted, so the card is in the announce channel now.
            {IdOn(poll)}
            """,
            Assert.Single(Bot.Inbox(Ana)).Text);
        await Bot.Press(Cleo, Announced[0], "None of these");
        Assert.Single(Announced);
    }

    [Fact]
    public async Task A_reminder_notices_that_the_channel_was_deleted_and_goes_along()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Announce();
        Lose(BotHarness.General);

        await Bot.AdvanceTo(At(4, 12));

        Assert.Equal(2, Announced.Count);
        Assert.Contains(Announced, card => card.Text.StartsWith("It's on: Coffee", StringComparison.Ordinal));
        Assert.Single(Bot.Inbox(Ana), message => message.Text.StartsWith("The channel with the card of Coffee was deleted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RefusalReason.Hidden)]
    [InlineData(RefusalReason.NotInvited)]
    [InlineData(RefusalReason.NoPermission)]
    public async Task A_channel_that_only_hides_from_the_bot_keeps_its_card_to_itself(RefusalReason reason)
    {
        await Poll();
        await Announce();
        Bot.Platform.Instead = delivery => delivery is Delivery.Edit or Delivery.Post ? new DeliveryResult.Refused(reason, Detail) : null;

        await Vote(Ben, "1");
        await Bot.Settle();

        Assert.Empty(Announced);
        Assert.Contains("[Try again] [Move the card]", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_move_the_card_and_nobody_else_does()
    {
        var poll = await Poll();
        await Announce();
        Bot.Platform.Instead = delivery => delivery is Delivery.Edit edit && edit.Message.ChannelId == BotHarness.General
            ? new DeliveryResult.Refused(RefusalReason.NoPermission, Detail) { Right = "View Channel" }
            : null;
        await Vote(Ben, "1");
        var told = Bot.LastDirect(Ana);

        Assert.True((await Bot.Press(Ben, told, "Move the card")).IsRefusal);
        var moved = await Bot.Press(Ana, told, "Move the card");

        Assert.Equal($"The card of Coffee moves. If that channel refuses it, I'll tell you why.\n{IdOn(poll)}", moved.Text);
        Assert.Contains("2 answered", Assert.Single(Announced).Text, StringComparison.Ordinal);
        Assert.Equal("Its card is there already.", (await Bot.Press(Ana, told, "Move the card")).Text);
        await Bot.Advance(Duration.FromHours(3));
        Assert.Single(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task The_card_in_a_linked_space_is_the_one_that_is_tried_and_moved()
    {
        var poll = await Poll();
        await Bot.Database.WriteAsync(session =>
        {
            var (space, _) = session.Communities.Join(TestPlatform.OtherName, BotHarness.Works.Id, "Works", Bot.Now);
            session.Communities.Update(space with { AnnounceChannel = AnnounceChannel });
            var home = session.Communities.Find(TestPlatform.PlatformName, BotHarness.Leeds.Id)!.Value.Space;
            var ana = session.Members.Find(home.CommunityId, TestPlatform.PlatformName, Ana.User.Id)!.Member.Id;
            session.Links.Link(home.CommunityId, space.CommunityId, ana, ana);
            session.Cards.Save(new PostedCard { MeetupId = new(IdOn(poll)), SpaceId = space.Id, Kind = "card.poll", Channel = BotHarness.General });
        });
        Bot.Other.Instead = delivery => delivery is Delivery.Post { Channel.Id: BotHarness.General } ? new DeliveryResult.Refused(RefusalReason.NotInvited, "not_in_channel") : null;
        await Vote(Ben, "1");

        await Bot.Press(Ana, Bot.LastDirect(Ana), "Move the card");

        Assert.Single(Bot.Other.Channel(AnnounceChannel));
        Assert.Single(Bot.ChannelCards);
        Assert.Contains("Which times work for you?", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_in_the_old_channel_says_that_the_card_stands_elsewhere()
    {
        var id = IdOn(await Poll());
        await Announce();
        Bot.Platform.Instead = delivery => delivery is Delivery.Edit ? new DeliveryResult.Refused(RefusalReason.Locked, Detail) : null;
        await Vote(Ben, "1");
        Bot.Platform.Instead = _ => null;

        await Bot.Press(Ana, Bot.LastDirect(Ana), "Move the card");

        Assert.Equal("This card is in another channel now.", Bot.Channel.Text);
        Assert.Equal(id, IdOn(Assert.Single(Announced)));
    }

    [Fact]
    public async Task Show_in_another_channel_offers_to_move_it_there()
    {
        Refuse(RefusalReason.NotInvited);
        var id = IdOn((await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"))).Shown);
        var shown = await Bot.CommandIn("random", Ana, "show", ("id", id));

        Assert.Contains("I am not in that channel. Type /invite there and choose me. I'll try again every hour.\n[Try again] [Move the card here]", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trying_again_tells_a_new_refusal()
    {
        Refuse(RefusalReason.NotInvited);
        await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var told = Bot.LastDirect(Ana);

        Assert.StartsWith("I'll try to show the card of Coffee again. If it's refused, I'll tell you why.", (await Bot.Press(Ana, told, "Try again")).Text, StringComparison.Ordinal);
        Assert.Equal(2, Bot.Inbox(Ana).Count);
        Bot.Platform.Instead = _ => null;
        await Bot.Press(Ana, told, "Try again");

        Assert.Single(Bot.ChannelCards);
        Assert.Equal("Its card is posted where it belongs.", (await Bot.Press(Ana, told, "Try again")).Text);
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_mentioned_without_the_title_and_show_says_why()
    {
        await Announce();
        Bot.Platform.Instead = delivery => delivery switch
        {
            Delivery.Direct => new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed"),
            Delivery.Post { Channel.Id: BotHarness.General } => new DeliveryResult.Refused(RefusalReason.NotInvited, "not_in_channel"),
            _ => null,
        };

        var id = IdOn((await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"))).Shown);

        Assert.Equal(
            $"""
            @Ana
            I could not show all of your meetup. /meetup show {id} says what is missing and what helps.
            """,
            Assert.Single(Announced).Text);
        Assert.Contains("I am not in that channel. Type /invite there and choose me.", (await Bot.Command(Ana, "show", ("id", id))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/invite", (await Bot.Command(Ben, "show", ("id", id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_is_refused_is_told_once_while_the_card_stands()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        Refuse(RefusalReason.NoPermission, "Send Messages");

        await Bot.AdvanceTo(At(5, 12));

        Assert.Single(Bot.Inbox(Ana), message => message.Text.StartsWith("I could not post the reminder of Coffee in its channel. I need the permission “Send Messages” there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_comes_when_its_right_comes()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.PutEvent ? new DeliveryResult.Refused(RefusalReason.NoPermission, Detail) { Right = "Create Events" } : null;
        await Meetup();
        Assert.StartsWith("Coffee is on. It is not among the server's events. I need the permission “Create Events”;", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);

        Bot.Platform.Instead = _ => null;
        await Bot.Advance(Duration.FromHours(1));

        Assert.Single(Bot.Platform.Events);
        Assert.Single(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task An_event_that_was_deleted_by_hand_comes_back_with_the_next_edit()
    {
        var id = IdOn(await Meetup());
        var known = Bot.Platform.Events.Single().Key;
        Bot.Platform.Events.Clear();
        Bot.Platform.Instead = delivery => delivery is Delivery.PutEvent { EventId: { } gone } && gone == known
            ? new DeliveryResult.Refused(RefusalReason.Gone, "HTTP 404, code 10070: Unknown Guild Scheduled Event")
            : null;

        await Bot.Command(Ana, "edit", ("id", id), ("where", "Bean Bros"));

        Assert.Equal("Bean Bros", Assert.Single(Bot.Platform.Events).Value.Place);
        Assert.Empty(Bot.Inbox(Ana));
    }

    private const string AnnounceChannel = "announcements";

    private IReadOnlyList<Shown> Announced => [.. Bot.Platform.Channel(AnnounceChannel).Select(message => message.Shown)];

    private void Refuse(RefusalReason reason, string? right = null) => Bot.Platform.Instead = delivery => delivery is Delivery.Post
        ? new DeliveryResult.Refused(reason, Detail) { Right = right }
        : null;

    private void Lose(string channel) => Bot.Platform.Instead = delivery => delivery switch
    {
        Delivery.Edit edit when edit.Message.ChannelId == channel => new DeliveryResult.Refused(RefusalReason.ChannelGone, "HTTP 404, code 10003: Unknown Channel"),
        Delivery.Post post when post.Channel.Id == channel => new DeliveryResult.Refused(RefusalReason.ChannelGone, "HTTP 404, code 10003: Unknown Channel"),
        _ => null,
    };

    private Task Announce() => Bot.Database.WriteAsync(session =>
    {
        var space = session.Communities.Find(TestPlatform.PlatformName, BotHarness.Leeds.Id)!.Value.Space;
        session.Communities.Update(space with { AnnounceChannel = AnnounceChannel });
    });
}

using MeetupBot.Chat.Deliveries;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>What is known beforehand about a channel is said before anything is saved.</summary>
public sealed class UnpostableTests : BotTests
{
    public static TheoryData<RefusalReason, string?, string> Obstacles => new()
    {
        { RefusalReason.NoPermission, "View Channel", "I need the permission “View Channel” there; whoever manages the channel can give it to me." },
        { RefusalReason.NoPermission, "Send Messages", "I need the permission “Send Messages” there; whoever manages the channel can give it to me." },
        { RefusalReason.NoPermission, "Send Messages in Threads", "I need the permission “Send Messages in Threads” there; whoever manages the channel can give it to me." },
        { RefusalReason.Locked, null, "A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”." },
        { RefusalReason.SpaceGone, null, "I am not a member of this server; whoever manages it can add me with the link that installs me." },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task The_one_thing_that_is_missing_is_said_and_what_was_typed_is_kept(RefusalReason reason, string? right, string said)
    {
        Bot.CardObstacle = new Obstacle(reason, right);

        var refused = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));

        Assert.True(refused.IsRefusal);
        Assert.Equal(
            $"""
            I can't post a card here. {said} Nothing is saved yet, and what you typed is kept.
            [Post it here again]
            """,
            refused.Text);
        Assert.Empty(Bot.ChannelCards);
        Assert.StartsWith("Nothing is planned yet.", (await Bot.Command(Ana, "list")).Text, StringComparison.Ordinal);

        var still = await Bot.Press(Ana, refused, "Post it here again");
        Assert.Equal(refused.Text, still.Text);
        Bot.CardObstacle = null;
        Assert.StartsWith("Posted: Coffee", (await Bot.Press(Ana, still, "Post it here again")).Text, StringComparison.Ordinal);
        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task It_can_go_to_the_announce_channel_instead()
    {
        await Announce("announcements");
        Bot.CardObstacle = new Obstacle(RefusalReason.NoPermission, "Send Messages");

        var refused = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));
        var posted = await Bot.Press(Ana, refused, "Post it in the announce channel");

        Assert.StartsWith("Saved: Coffee", posted.Text, StringComparison.Ordinal);
        Assert.Single(Bot.Platform.Channel("announcements"));
        Assert.Empty(Bot.ChannelCards);
    }

    [Fact]
    public async Task A_decision_that_could_not_be_shown_is_not_made()
    {
        var poll = await Poll();
        await Announce("announcements");
        Bot.CardObstacle = new Obstacle(RefusalReason.Locked);

        var refused = await Bot.Command(Ana, "decide", ("id", IdOn(poll)), ("time", "2"));

        Assert.Equal(
            """
            I can't show the card of Coffee in its channel. A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”. Nothing is saved yet, and what you typed is kept.
            [Post it here again] [Move the card]
            """,
            refused.Text);
        Assert.Contains("Which times work for you?", Bot.Channel.Text, StringComparison.Ordinal);

        Bot.CardObstacle = null;
        Assert.StartsWith("It's on: Coffee, Sun 6 Dec 14:00", (await Bot.Press(Ana, refused, "Post it here again")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_could_not_be_shown_is_not_made_and_details_are()
    {
        var id = IdOn(await Meetup());
        Bot.CardObstacle = new Obstacle(RefusalReason.NoPermission, "View Channel");

        Assert.False((await Bot.Command(Ana, "edit", ("id", id), ("where", "Bean Bros"))).IsRefusal);
        var refused = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 11am"));

        Assert.StartsWith("I can't show the card of Coffee in its channel. I need the permission “View Channel” there", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 Dec 10:00–12:00 (soon) · Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);

        Bot.CardObstacle = null;
        await Bot.Press(Ana, refused, "Post it here again");
        Assert.Contains("Sat 5 Dec 11:00–13:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_right_for_events_is_said_with_the_meetup_and_not_again()
    {
        Bot.EventObstacle = new Obstacle(RefusalReason.NoPermission, "Create Events");
        Bot.Platform.Instead = delivery => delivery is Delivery.PutEvent
            ? new DeliveryResult.Refused(RefusalReason.NoPermission, "HTTP 403, code 50013: Missing Permissions") { Right = "Create Events" }
            : null;

        var on = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));

        Assert.Contains("It is not among the server's events. I need the permission “Create Events”; whoever manages the server can give it to me, and the event follows.", on.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Where_only_the_post_shows_it_nothing_is_called_posted_or_on()
    {
        Bot.Platform.Capabilities = Bot.Platform.Capabilities with { TellsObstacles = false };

        var poll = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var meetup = await Bot.Command(Ana, "propose", ("title", "Tea"), ("when", "Sat 10am"));

        foreach (var (answer, title) in new[] { (poll, "Coffee"), (meetup, "Tea") })
        {
            Assert.StartsWith($"Saved: {title}", answer.Text, StringComparison.Ordinal);
            Assert.Contains("The card is on its way. If its channel refuses it, I'll tell you why.", answer.Text, StringComparison.Ordinal);
        }
    }

    private Task Announce(string channel) => Bot.Database.WriteAsync(session =>
    {
        var space = session.Communities.Find(TestPlatform.PlatformName, BotHarness.Leeds.Id)!.Value.Space;
        session.Communities.Update(space with { AnnounceChannel = channel });
    });
}

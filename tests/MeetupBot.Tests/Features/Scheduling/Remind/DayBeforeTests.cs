using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Remind;

/// <summary>On the eve of Ana's meetup on Sat 5 Dec 10:00.</summary>
public sealed class DayBeforeTests : BotTests
{
    [Fact]
    public async Task Who_is_going_sees_whom_they_have_not_met_through_whom_they_could_and_faces()
    {
        await Met(Ben, Ana);
        await Met(Ana, Cleo);
        await Met(Ana, Dev);
        await Meetup();
        await Going(Ben, Cleo, Dev);
        await Seen(Cleo, "https://pictures.example/cleo.png");
        await Seen(Ana, "https://pictures.example/ana.png");

        await Bot.AdvanceTo(At(4, 10));

        var told = Bot.LastDirect(Ben);
        Assert.Contains("You, Ana, Cleo and Dev are going.\nNew to you: Cleo and Dev. Ana knows both.\n[Can't make it] [Fewer reminders]", told.Text, StringComparison.Ordinal);
        Assert.Equal(["Cleo"], Assert.Single(told.Card.Blocks.OfType<Block.Pictures>()).Items.Select(picture => picture.Caption));
        await Bot.AdvanceTo(At(5, 8));
        Assert.Contains("New to you: Cleo and Dev.\n[Can't", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.LastDirect(Ben).Card.Blocks.OfType<Block.Pictures>());
    }

    [Theory]
    [InlineData("open", "New to you: Cleo and Dev. Ana knows both. You and Cleo both like climbing.\n")]
    [InlineData("mutuals", "New to you: Cleo and Dev. Ana knows both. You and Cleo both like climbing.\n")]
    [InlineData("private", "New to you: Dev and Cleo. Ana knows Dev.\n")]
    public async Task What_both_like_is_said_as_far_as_the_other_lets_it_be_seen(string visibility, string said)
    {
        await Met(Ben, Ana);
        await Met(Ana, Cleo);
        await Met(Ana, Dev);
        await Bot.Command(Ben, "me set", ("interests", "climbing, jazz"));
        await Bot.Command(Cleo, "me set", ("visibility", visibility), ("interests", "Climbing"));
        await Meetup();
        await Going(Ben, Cleo, Dev);

        await Bot.AdvanceTo(At(4, 10));

        Assert.Contains(said, Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_that_does_not_want_to_be_known_is_not_named_as_the_way()
    {
        await Met(Ben, Ana);
        await Met(Ana, Cleo);
        await Met(Ana, Dev);
        await Bot.Command(Cleo, "me set", ("visibility", "private"));
        await Meetup();
        await Going(Ben, Cleo, Dev);

        await Bot.AdvanceTo(At(4, 10));

        Assert.Contains("New to you: Dev and Cleo. Ana knows Dev.\n", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_one_of_two_says_is_no_way_and_hides_from_nobody_else_that_somebody_is_new()
    {
        await Met(Ben, Ana);
        await Says(Ana, Cleo);
        await Says(Dev, Ben);
        await Says(Ben, Olga);
        await Met(Olga, Cleo);
        await Meetup();
        await Going(Ben, Cleo, Dev, Olga);

        await Bot.AdvanceTo(At(4, 10));

        Assert.Contains("\nNew to you: Cleo and Dev.\n[Can't make it]", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_is_neither_shown_nor_named()
    {
        await Meetup("Sat 12 Dec 10am");
        await Going(Ben, Cleo);
        await Seen(Cleo, "https://pictures.example/cleo.png");
        Bot.Platform.Left.Add(Cleo.User);

        await Bot.AdvanceTo(At(11, 10));

        Assert.Contains("New to you: Ana.\n", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.LastDirect(Ben).Card.Blocks.OfType<Block.Pictures>());
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_reminded_in_the_channel_of_nothing_private()
    {
        await Meetup();
        await Going(Ben, Cleo);
        await Seen(Cleo, "https://pictures.example/cleo.png");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed") : null;

        await Bot.AdvanceTo(At(4, 10, 1));

        var said = Bot.ChannelCards.Single(card => card.Text.Contains("@Ben", StringComparison.Ordinal));
        Assert.DoesNotContain("New to you", said.Text, StringComparison.Ordinal);
        Assert.Empty(said.Card.Blocks.OfType<Block.Pictures>());
    }

    [Fact]
    public async Task A_first_timer_is_offered_who_has_been_before_and_greets()
    {
        await BeenBefore(Ana, Cleo);
        await Bot.Command(Cleo, "me set", ("greeter", "yes"));
        await Meetup("Sat 12 Dec 10am");
        await Going(Ben, Cleo);
        await Bot.AdvanceTo(At(11, 10));
        Assert.DoesNotContain("first meetup", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        var offer = Bot.LastDirect(Ben);
        Assert.Contains("This is your first meetup here. Cleo isn't new here and likes to say hello.", offer.Text, StringComparison.Ordinal);

        var answer = await Bot.Press(Ben, offer, "Ask Cleo to look out for me");
        await Bot.Press(Ben, offer, "Ask Cleo to look out for me");

        Assert.Equal("Saved: I'll tell Cleo you'd be glad of a hello. Look out for each other.", answer.Text);
        Assert.Single(Bot.Inbox(Cleo), card => card.Text.StartsWith("Ben is coming for the first time and would be glad of a hello from you: Coffee, Sat 12 Dec 10:00.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_greeter_who_wants_to_be_kept_apart_is_offered_and_answered_for_like_all_and_asked_nothing()
    {
        await BeenBefore(Ana, Cleo);
        await Bot.Command(Cleo, "me set", ("greeter", "yes"));
        await Bot.Command(Cleo, "me set", ("notwith", "ben"));
        await Meetup("Sat 12 Dec 10am");
        await Going(Ben, Cleo);
        await Bot.AdvanceTo(At(11, 10));
        var told = Bot.Inbox(Cleo).Count;

        Assert.Equal(
            "Saved: I'll tell Cleo you'd be glad of a hello. Look out for each other.",
            (await Bot.Press(Ben, Bot.LastDirect(Ben), "Ask Cleo to look out for me")).Text);

        Assert.Equal(told, Bot.Inbox(Cleo).Count);
    }

    [Fact]
    public async Task A_greeter_who_does_not_come_any_more_is_replaced_or_missed_in_so_many_words()
    {
        await BeenBefore(Ana, Cleo, Dev);
        await Bot.Command(Cleo, "me set", ("greeter", "yes"));
        await Meetup("Sat 12 Dec 10am");
        var card = Bot.Channel;
        await Going(Ben, Cleo, Dev);
        await Bot.AdvanceTo(At(11, 10));
        var offer = Bot.LastDirect(Ben);

        await Bot.Press(Cleo, card, "Can't make it");
        Assert.StartsWith("Nobody who greets newcomers is going any more,", (await Bot.Press(Ben, offer, "Ask Cleo to look out for me")).Text, StringComparison.Ordinal);
        await Bot.Command(Dev, "me set", ("greeter", "yes"));
        Assert.StartsWith("Saved: I'll tell Dev you'd be glad of a hello.", (await Bot.Press(Ben, offer, "Ask Cleo to look out for me")).Text, StringComparison.Ordinal);
        await Bot.Press(Ben, card, "Can't make it");
        Assert.StartsWith("Press Going first", (await Bot.Press(Ben, offer, "Ask Cleo to look out for me")).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(13, 10));
        Assert.True((await Bot.Press(Ben, offer, "Ask Cleo to look out for me")).IsRefusal);
    }

    [Fact]
    public async Task At_a_full_meetup_with_a_waitlist_each_is_asked_once_whether_they_still_come()
    {
        await Meetup("Sat 10am", ("capacity", "2"));
        var card = Bot.Channel;
        await Going(Ben, Cleo);

        await Bot.AdvanceTo(At(4, 10));

        var asked = Bot.LastDirect(Ben);
        Assert.Contains("Are you still coming? It's full, and 1 person is waiting for a place.\n[Yes, I'm coming] [Can't make it] [Fewer reminders]", asked.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
        var yes = await Bot.Press(Ben, asked, "Yes, I'm coming");
        Assert.StartsWith("Good to know: you are going to Coffee.", yes.Text, StringComparison.Ordinal);
        await Bot.Press(Ben, asked, "Can't make it");
        Assert.StartsWith("A place is free: you are going to Coffee", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        Assert.StartsWith("You're not on the list", (await Bot.Press(Ben, asked, "Yes, I'm coming")).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(5, 8));
        Assert.DoesNotContain("still coming", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        Assert.Contains("2 of 2 places taken: Ana, Cleo", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        Assert.Equal(card.Message, Bot.ChannelCards[0].Message);
    }

    [Fact]
    public async Task Who_gets_no_reminder_the_day_before_is_asked_all_the_same_and_only_when_somebody_waits()
    {
        await Bot.Command(Ben, "me set", ("reminders", "none"));
        await Meetup("Sat 10am", ("capacity", "2"));
        var full = Bot.Channel;
        await Meetup("Sat 3pm", ("capacity", "5"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Ben, full, "Going");
        await Bot.Press(Cleo, full, "Going");

        await Bot.AdvanceTo(At(5, 9));

        var asked = Assert.Single(Bot.Inbox(Ben));
        Assert.StartsWith("Coffee, Sat 5 Dec 10:00. Are you still coming? It's full, and 1 person is waiting for a place.\n[Yes, I'm coming] [Can't make it]", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meetup_that_was_called_off_asks_nobody_and_an_old_question_says_so()
    {
        await Meetup("Sat 10am", ("capacity", "2"));
        var id = IdOn(Bot.Channel);
        await Going(Ben, Cleo);
        await Bot.AdvanceTo(At(4, 10));
        var asked = Bot.LastDirect(Ben);

        await Bot.Cancel(Ana, id);

        Assert.True((await Bot.Press(Ben, asked, "Yes, I'm coming")).IsRefusal);
    }

    private Task Met(Someone one, Someone other) => Bot.Database.WriteAsync(session =>
    {
        var first = Find(session, one);
        session.Encounters.Say(first.CommunityId, first.Id, Find(session, other).Id, Occasion.Elsewhere, Bot.Now - Duration.FromDays(20));
        session.Encounters.Say(first.CommunityId, Find(session, other).Id, first.Id, Occasion.Elsewhere, Bot.Now - Duration.FromDays(20));
    });

    private Task Says(Someone one, Someone other) => Bot.Database.WriteAsync(session =>
    {
        var first = Find(session, one);
        session.Encounters.Say(first.CommunityId, first.Id, Find(session, other).Id, Occasion.Elsewhere, Bot.Now - Duration.FromDays(20));
    });

    /// <summary>They were at a meetup that is over.</summary>
    private async Task BeenBefore(params Someone[] people)
    {
        await Meetup("Sat 10am");
        await Going(people);
        await Bot.AdvanceTo(At(8, 10));
    }

    private async Task Going(params Someone[] people)
    {
        var card = Bot.Channel;
        foreach (var person in people)
            await Bot.Press(person, card, "Going");
    }

    private Task Seen(Someone person, string picture) => Bot.Command(person with { Picture = new Uri(picture) }, "help");

    private static Member Find(Session session, Someone person) => session.Members.FindAnywhere(person.Platform, person.User.Id)[0].Member;
}

using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Leave;

/// <summary>What becomes of the places, votes and meetups of people who left.</summary>
public sealed class DepartureTests : BotTests
{
    [Fact]
    public async Task Their_place_goes_to_the_next_in_line_and_the_host_is_told()
    {
        await Meetup("Sat 10am", ("capacity", "2"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");

        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ben.User));

        Assert.Contains("2 of 2 places taken: Ana, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith("A place is free: you are going to Coffee", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        Assert.Equal(
            $"Ben isn't in this community any more, so they're off the list of Coffee. Cleo moves up from the waitlist and is told.\n{IdOn(Bot.Channel)}",
            Bot.LastDirect(Ana).Text);
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Their_vote_does_not_count_any_more()
    {
        await Poll();
        await Vote(Ben, "1");
        Assert.Contains("2 answered", Bot.Channel.Text, StringComparison.Ordinal);

        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ben.User));

        Assert.DoesNotContain("2 answered", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_hosted_is_handed_to_an_organizer_who_is_still_there()
    {
        await NameOrganizers(Dev, Cleo);
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Dev.User));

        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ana.User));

        Assert.StartsWith("You host now: Coffee. The person who proposed it has left;", Bot.Inbox(Cleo)[0].Text, StringComparison.Ordinal);
        Assert.Contains("1 going: Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anybody_to_host_it_is_called_off_and_everybody_told()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ana.User));

        Assert.Contains("is cancelled", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.Contains("is cancelled", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_finds_out_who_has_left_before_it_is_posted()
    {
        await Meetup("Sat 10am", ("capacity", "2"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");
        Bot.Platform.Left.Add(Ben.User);

        await Bot.AdvanceTo(At(4, 10, 5));

        Assert.Empty(Bot.Inbox(Ben));
        Assert.Contains(Bot.Inbox(Cleo), card => card.Text.StartsWith("A place is free", StringComparison.Ordinal));
        Assert.DoesNotContain("Ben", string.Concat(Bot.ChannelCards.Select(card => card.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_direct_messages_of_somebody_who_left_become_no_public_post()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct { User: var user } && (user == Ben.User || user == Cleo.User)
            ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed")
            : null;
        Bot.Platform.Left.Add(Ben.User);

        await Bot.Cancel(Ana, IdOn(Bot.Channel));

        Assert.Contains("@Cleo", string.Concat(Bot.ChannelCards.Select(card => card.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("@Ben", string.Concat(Bot.ChannelCards.Select(card => card.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_can_answer_again()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ben.User));

        await Bot.Press(Ben, Bot.Channel, "Going");

        Assert.Contains("2 going: Ana, Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_report_changes_nothing()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ben.User));
        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ben.User));

        Assert.Single(Bot.Inbox(Ana));
    }

    private Task NameOrganizers(params Someone[] people) => Bot.Database.WriteAsync(session =>
    {
        var known = people.Select(one => session.Members.FindAnywhere(one.Platform, one.User.Id)[0]).ToList();
        session.Communities.SetOrganizers(known[0].Community.Id, known.Select(one => one.Member.Id));
    });
}

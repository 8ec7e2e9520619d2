using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Rsvps;

public sealed class RsvpTests : BotTests
{
    [Theory]
    [InlineData("Going", "Saved: you are going to Coffee. You can change it until Sat 5 Dec 12:00.", "2 going: Ana, Ben")]
    [InlineData("Maybe", "Saved: you said maybe to Coffee. You can change it until Sat 5 Dec 12:00.", "1 going: Ana · maybe: Ben")]
    [InlineData("Can't make it", "Saved: you can't make it to Coffee. You can change it until Sat 5 Dec 12:00.", "1 going: Ana\n")]
    [InlineData("+1", "Saved: you are going to Coffee and bring a guest. You can change it until Sat 5 Dec 12:00.", "3 going: Ana, Ben +1")]
    public async Task A_press_is_saved_said_and_shown(string label, string said, string shown)
    {
        await Meetup();

        var answer = await Bot.Press(Ben, Bot.Channel, label);

        Assert.StartsWith(said, answer.Text, StringComparison.Ordinal);
        Assert.Contains(shown, Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task An_answer_can_be_changed_from_where_it_was_given()
    {
        await Meetup();
        var going = await Bot.Press(Ben, Bot.Channel, "+1");

        var fewer = await Bot.Press(Ben, going, "One guest fewer");
        var cant = await Bot.Press(Ben, fewer, "Can't make it");

        Assert.Contains("1 going: Ana\n", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Press(Ben, cant, "Maybe");
        Assert.Contains("maybe: Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_that_does_not_fit_is_refused_and_the_member_stays_going()
    {
        await Meetup("Sat 10am", ("capacity", "2"));
        await Bot.Press(Ben, Bot.Channel, "Going");

        var answer = await Bot.Press(Ben, Bot.Channel, "+1");

        Assert.StartsWith("No room for a guest: both places are taken. You're still going to Coffee.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 2 places taken: Ana, Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_when_it_is_full_waits_in_line_and_is_told_their_place()
    {
        await Meetup("Sat 10am", ("capacity", "1"));

        var first = await Bot.Press(Ben, Bot.Channel, "Going");
        var second = await Bot.Press(Cleo, Bot.Channel, "+1");

        Assert.StartsWith("Saved: you're next on the waitlist of Coffee. I'll tell you when a place is free.", first.Text, StringComparison.Ordinal);
        Assert.StartsWith("No room for a guest either: all places are taken. Saved: you're number 2 on the waitlist of Coffee", second.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 place taken: Ana · waiting: Ben, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_freed_place_goes_to_the_first_in_line_who_is_told()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");

        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        Assert.StartsWith(
            "A place is free: you are going to Coffee, Sat 5 Dec 10:00. Can't any more? One press gives it to Cleo.\n[Can't make it]",
            Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
        await Bot.Press(Ben, Bot.LastDirect(Ben), "Can't make it");
        Assert.Contains("One press frees it again.", Assert.Single(Bot.Inbox(Cleo)).Text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 place taken: Cleo", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promotion_at_night_waits_for_the_morning()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(2, 23));

        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        Assert.Empty(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(3, 8));
        Assert.Contains("A place is free", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promotion_within_twelve_hours_of_the_start_is_told_at_night()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(4, 22, 30));

        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        Assert.Contains("A place is free", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_brings_more_than_five_guests()
    {
        await Meetup();
        for (var guests = 0; guests < 5; guests++)
            await Bot.Press(Ben, Bot.Channel, "+1");

        var answer = await Bot.Press(Ben, Bot.Channel, "+1");

        Assert.StartsWith("You can bring 5 guests at most. You're still going to Coffee, with 5 guests.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_an_open_poll_s_meetup_says_that_no_time_is_chosen()
    {
        var id = IdOn(await Poll());

        var answer = await Bot.Act(Ben, Bot.Channel, new("rsvp.going", id));

        Assert.StartsWith("No time is chosen yet for Coffee", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_end_the_card_asks_no_more_and_a_late_press_is_told_so()
    {
        var card = await Meetup();

        await Bot.AdvanceTo(At(5, 12, 1));

        Assert.DoesNotContain("[Going]", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        Assert.Contains("Ana was going.", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        var answer = await Bot.Press(Ben, card, "Going");
        Assert.Equal("Coffee is over.", answer.Text);
    }

    [Fact]
    public async Task Everyone_who_presses_at_once_is_counted_and_capacity_holds()
    {
        var card = await Meetup("Sat 10am", ("capacity", "5"));
        var people = Enumerable.Range(1, 20).Select(number => new Someone($"P{number}")).ToList();

        await Task.WhenAll(people.Select(person => Task.Run(() => Bot.Raw(BotHarness.Here(new MeetupBot.Chat.Interactions.ComponentInteraction
        {
            Id = $"press-{person.Name}",
            Person = person.Person,
            ReceivedAt = Bot.Now,
            Action = card.Button("+1").Action,
        }, person)))));
        await Bot.Settle();

        Assert.Contains("5 of 5 places taken: Ana, ", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_meetup_says_what_going_does_and_does_not_put_it_first()
    {
        await Meetup("Sat 10am", ("capacity", "1"));

        Assert.Contains("It's full: Going puts you on the waitlist.\n[Going] [Maybe]", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It's full", (await Bot.Command(Ana, "show", ("id", IdOn(Bot.Channel)))).Text, StringComparison.Ordinal);
        Assert.Equal(ButtonTone.Normal, Bot.Channel.Button("Going").Tone);
        await Bot.Press(Ana, Bot.Channel, "Can't make it");
        Assert.DoesNotContain("It's full", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(ButtonTone.Primary, Bot.Channel.Button("Going").Tone);
    }
}

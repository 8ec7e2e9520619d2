using MeetupBot.Chat.Events;
using MeetupBot.Chat.Cards;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>A meetup of a private channel does not come to other people's hands or eyes when something goes wrong.</summary>
public sealed class HiddenHandsTests : PlaceTests
{
    [Fact]
    public async Task When_its_host_leaves_it_is_cancelled_rather_than_handed_to_an_organizer_who_can_not_see_it()
    {
        await NameOrganizer(Dev);
        await Surprise("Sat 10am");

        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ana.User));

        Assert.Empty(Bot.Inbox(Dev));
        Assert.DoesNotContain("Surprise", await List(Dev), StringComparison.Ordinal);
        Assert.Contains("is cancelled", Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organizer_who_has_answered_takes_it_over()
    {
        await NameOrganizer(Ben);
        await Surprise("Sat 10am");
        await Bot.Press(Ben, Card, "Going");

        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ana.User));

        Assert.Contains(Bot.Inbox(Ben), card => card.Text.StartsWith("You host now: Surprise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_card_does_not_move_to_the_announce_channel()
    {
        var card = await Surprise("Sat 10am");
        var before = Bot.ChannelCards.Count;

        var answer = await Bot.Act(Ana, card, new ActionId(ButtonNames.MoveCard, IdOn(card)));

        Assert.Equal("This meetup is only for those who see the channel where it was proposed.", answer.Text);
        Assert.Equal(before, Bot.ChannelCards.Count);
    }

    private async Task NameOrganizer(Someone person)
    {
        await Bot.Command(person, "list");
        await Bot.Database.WriteAsync(session =>
        {
            var known = session.Members.FindAnywhere(person.Platform, person.User.Id)[0];
            session.Communities.SetOrganizers(known.Community.Id, [known.Member.Id]);
        });
    }
}

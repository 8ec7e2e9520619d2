using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Introductions.Reconnect;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Features.Introductions.Introduce;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Reconnect;

/// <summary>Who asked for it hears once a month of somebody whom they have not seen for months.</summary>
public sealed class ReconnectTests : IntroductionTests
{
    [Fact]
    public async Task One_person_is_named_whom_they_have_not_met_for_three_months()
    {
        await Met(Ana, Cleo, At(3, 12, month: 6));
        await TurnOn(Ana);

        await Bot.Advance(Duration.FromDays(2));

        Assert.Empty(Bot.Inbox(Ana));
        await Bot.Advance(Duration.FromDays(95));
        Assert.StartsWith("You haven't met Cleo since Fri 20 Nov 2026. You met twice; time for another?\n[See each other again] [Propose a meetup] [Introduce Cleo…]", Bot.Inbox(Ana)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_one_has_met_since_by_ones_own_word_is_not_named_as_not_met()
    {
        await TurnOn(Ana);
        await Bot.Advance(Duration.FromDays(60));
        foreach (var other in new[] { Ben, Cleo, Dev })
            await Bot.Command(Ana, "met", ("member", other.User.Id));

        await Bot.Advance(Duration.FromDays(60));

        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Who_is_a_guest_now_is_not_named()
    {
        await TurnOn(Ana);
        foreach (var other in new[] { Ben, Cleo, Dev })
            await Bot.Command(other with { IsGuest = true }, "help");

        await Bot.Advance(Duration.FromDays(120));

        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Nobody_is_named_twice_within_half_a_year()
    {
        await TurnOn(Ana);

        await Bot.Advance(Duration.FromDays(91 + 180));

        Assert.Equal(3, Bot.Inbox(Ana).Count);
        Assert.Equal(3, Bot.Inbox(Ana).Select(card => card.Text.Split(' ')[3]).Distinct().Count());
        await Bot.Advance(Duration.FromDays(60));
        Assert.Equal(5, Bot.Inbox(Ana).Count);
    }

    [Fact]
    public async Task Who_turned_it_off_hears_nothing_and_is_not_told_the_same_again_when_it_is_on()
    {
        await TurnOn(Ana);
        await Bot.Advance(Duration.FromDays(100));
        var first = Assert.Single(Bot.Inbox(Ana)).Text;

        await TurnOn(Ana, on: false);
        await Bot.Advance(Duration.FromDays(60));
        Assert.Single(Bot.Inbox(Ana));

        await TurnOn(Ana);
        await Bot.Advance(Duration.FromDays(31));
        Assert.Equal(2, Bot.Inbox(Ana).Count);
        Assert.NotEqual(first, Bot.LastDirect(Ana).Text);
    }

    [Fact]
    public async Task Who_did_not_ask_for_it_hears_nothing()
    {
        await Bot.Advance(Duration.FromDays(200));

        Assert.Empty(Bot.Inbox(Ana));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task One_press_asks_the_other_once_who_says_yes()
    {
        var (card, other) = await Suggested();

        var answer = await Bot.Press(Ana, card, "See each other again");
        await Bot.Press(Ana, card, "See each other again");

        Assert.StartsWith($"If {other.Name} may be asked, I ask in private, and tell you if they'd like it too.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Ana would like to see you again. Ana learns your answer only if it is yes.\n[Yes, introduce us] [No thanks]\n[Report to the organizers]",
            Assert.Single(Bot.Inbox(other)).Text);
        Assert.Empty(Group(Ana, other));
        await Bot.Press(other, Bot.LastDirect(other), "Yes, introduce us");
        Assert.StartsWith($"@Ana and @{other.Name}, you haven't met for months. Ana would like to change that.", Assert.Single(Group(Ana, other)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_to_be_kept_apart_is_suggested_and_answered_for_like_all_and_asked_nothing()
    {
        foreach (var one in new[] { Ben, Cleo, Dev })
            await Bot.Database.WriteAsync(session => session.NoThanks.Say(IdOf(session, one), IdOf(session, Ana), Bot.Now));
        var (card, other) = await Suggested();

        Assert.StartsWith($"If {other.Name} may be asked, I ask in private,", (await Bot.Press(Ana, card, "See each other again")).Text, StringComparison.Ordinal);

        Assert.Empty(Bot.Inbox(other));
    }

    [Fact]
    public async Task Whom_one_said_no_thanks_about_is_not_suggested()
    {
        foreach (var one in new[] { Ben, Cleo, Dev })
            await Bot.Database.WriteAsync(session => session.NoThanks.Say(IdOf(session, Ana), IdOf(session, one), Bot.Now));
        await TurnOn(Ana);

        await Bot.Advance(Duration.FromDays(100));

        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Ones_own_word_alone_neither_suggests_anybody_nor_opens_a_conversation()
    {
        await Says(Olga, Ben);
        await TurnOn(Olga);

        await Bot.Advance(Duration.FromDays(100));

        Assert.Empty(Bot.Inbox(Olga));
        var ben = await Read(session => IdOf(session, Ben));
        Assert.True((await Bot.Act(Olga, new Shown(new()), new(ReconnectButtons.ReconnectButton, ben.ToString()))).IsRefusal);
        Assert.Empty(Group(Ben, Olga));
    }

    [Fact]
    public async Task Whose_meeting_was_struck_is_asked_first()
    {
        await TurnOn(Ana);
        await Bot.Advance(Duration.FromDays(100));
        var card = Assert.Single(Bot.Inbox(Ana));
        var name = card.Text.Split(' ')[3];
        var other = new[] { Ben, Cleo, Dev }.Single(one => one.Name == name);
        await Bot.Database.WriteAsync(session =>
        {
            foreach (var encounter in session.Encounters.Between(IdOf(session, Ana), IdOf(session, other)))
                session.Encounters.Strike(encounter);
        });

        Assert.Equal(
            $"I don't think you and {name} have met yet. /meetup introduce asks them first.",
            (await Bot.Press(Ana, card, "See each other again")).Text);
    }

    [Fact]
    public void What_was_told_is_read_as_it_was_written()
    {
        var told = new ReconnectPayload([(new(12), At(1, 9)), (new(15), At(2, 9))]);

        Assert.Equal(told.Entries, ReconnectPayload.Read(told.Text).Entries);
        Assert.Empty(ReconnectPayload.Read("x@y 1@ @2 7").Entries);
    }

    /// <summary>What Ana is sent, and whom it is about.</summary>
    private async Task<(Shown Card, Someone Other)> Suggested()
    {
        await TurnOn(Ana);
        await Bot.Advance(Duration.FromDays(100));
        var card = Assert.Single(Bot.Inbox(Ana));
        return (card, new[] { Ben, Cleo, Dev }.Single(one => one.Name == card.Text.Split(' ')[3]));
    }

    private Task Met(Someone one, Someone other, Instant at) => Bot.Database.WriteAsync(session =>
    {
        session.Encounters.Say(CommunityOf(session, one), IdOf(session, one), IdOf(session, other), Occasion.Elsewhere, at);
        session.Encounters.Say(CommunityOf(session, one), IdOf(session, other), IdOf(session, one), Occasion.Elsewhere, at);
    });

    private async Task TurnOn(Someone one, bool on = true) =>
        Assert.False((await Bot.Command(one, "me set", ("reconnect", on ? "yes" : "no"))).IsRefusal);
}

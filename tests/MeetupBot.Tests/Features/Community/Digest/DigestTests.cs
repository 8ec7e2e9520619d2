using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Community.Digest;

public sealed class DigestTests : BotTests
{
    [Fact]
    public async Task On_the_first_of_the_month_the_channel_hears_what_the_last_one_brought()
    {
        await Announce();
        await AreOpen(Ana, Ben, Cleo, Dev, Olga);
        await Meetup();
        await Bot.AdvanceTo(At(7, 10));
        await Met(Ana, Ben, At(5, 11));
        await Met(Ben, Cleo, At(6, 11));
        await Met(Ben, Cleo, At(9, 11));
        await Met(Dev, Olga, At(10, 11));

        await Bot.AdvanceTo(At(1, 9, 59, month: 1, year: 2027));
        var before = Bot.ChannelCards.Count;
        await Bot.AdvanceTo(At(1, 10, month: 1, year: 2027));

        Assert.Equal(before + 1, Bot.ChannelCards.Count);
        Assert.Equal(
            """
            🌱What December brought
            3 pairs met for the first time.
            Welcome to Ana, Ben, Cleo, Dev and Olga, who met somebody here.
            Thanks to Ana for hosting a meetup.
            """, Bot.Channel.Text);
    }

    [Fact]
    public async Task What_a_few_did_is_not_told_nor_what_one_side_says_or_somebody_keeps_private()
    {
        await Announce();
        await Bot.Command(Cleo, "me set", ("visibility", "private"));
        await Meetup();
        await Bot.AdvanceTo(At(7, 10));
        await Met(Ana, Ben, At(5, 11));
        await Met(Ben, Cleo, At(6, 11));
        await Bot.Command(Dev, "met", ("member", Olga.User.Id));

        await Bot.AdvanceTo(At(1, 11, month: 1, year: 2027));

        Assert.Equal("🌱What December brought\nThanks to Ana for hosting a meetup.", Bot.Channel.Text);
    }

    [Fact]
    public async Task What_was_at_a_meetup_that_only_some_see_is_in_no_number()
    {
        await Announce();
        await AreOpen(Ana, Ben, Cleo, Dev, Olga);
        var id = new MeetupId(IdOn(await Meetup()));
        await Bot.AdvanceTo(At(7, 10));
        await Bot.Database.WriteAsync(session =>
        {
            session.Meetups.Update(session.Meetups.Find(id)! with { Audience = Audience.Place });
            foreach (var (one, other) in new[] { (Ana, Ben), (Ben, Cleo), (Dev, Olga) })
                foreach (var (by, met) in new[] { (one, other), (other, one) })
                    session.Encounters.Say(
                        session.Members.FindAnywhere(by.Platform, by.User.Id)[0].Account.CommunityId, Find(session, by).Id, Find(session, met).Id, Occasion.ForMeetup(id), At(5, 11));
        });
        var before = Bot.ChannelCards.Count;

        await Bot.AdvanceTo(At(1, 11, month: 1, year: 2027));

        Assert.Equal(before, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task What_changed_before_it_goes_out_is_not_told()
    {
        await Announce();
        await Meetup();
        await Bot.Command(Ben, "propose", ("title", "Tea"), ("when", "Sun 2pm"));
        await Bot.AdvanceTo(At(1, 9, 59, month: 1, year: 2027));
        // The platform does not take it at once.
        var isDown = true;
        Bot.Platform.Instead = delivery => isDown && delivery is Delivery.Post ? new DeliveryResult.TryLater(null, "it is down", PlatformDown: true) : null;
        await Bot.AdvanceTo(At(1, 10, month: 1, year: 2027));
        var coffee = (await Bot.Database.ReadAsync(session => session.Meetups.HostedBy(Find(session, Ana).Id)))[0];
        await Bot.Database.WriteAsync(session => session.Meetups.Update(coffee with { Audience = Audience.Place }));

        isDown = false;
        await Bot.AdvanceTo(At(1, 12, month: 1, year: 2027));

        Assert.Equal("🌱What December brought\nThanks to Ben for hosting a meetup.", Bot.Channel.Text);
    }

    [Fact]
    public async Task A_digest_of_which_nothing_is_left_is_not_posted()
    {
        await Announce();
        await Meetup();
        await Bot.AdvanceTo(At(1, 9, 59, month: 1, year: 2027));
        var before = Bot.ChannelCards.Count;
        var isDown = true;
        Bot.Platform.Instead = delivery => isDown && delivery is Delivery.Post ? new DeliveryResult.TryLater(null, "it is down", PlatformDown: true) : null;
        await Bot.AdvanceTo(At(1, 10, month: 1, year: 2027));
        var coffee = (await Bot.Database.ReadAsync(session => session.Meetups.HostedBy(Find(session, Ana).Id)))[0];
        await Bot.Database.WriteAsync(session => session.Meetups.Update(coffee with { Audience = Audience.Place }));

        isDown = false;
        await Bot.AdvanceTo(At(1, 12, month: 1, year: 2027));

        Assert.Equal(before, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task A_month_without_anything_to_tell_is_told_to_nobody_and_the_next_one_is()
    {
        await Announce();
        await Met(Ana, Ben, At(5, 11));
        await Bot.AdvanceTo(At(15, 10, month: 1, year: 2027));
        Assert.Empty(Bot.ChannelCards);
        await AllMet(At(5, 11, month: 1, year: 2027), by: Cleo);

        await Bot.AdvanceTo(At(1, 11, month: 2, year: 2027));

        Assert.StartsWith("🌱What January brought\n4 pairs met for the first time.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_late_it_tells_the_same_month_once_and_very_late_not_at_all()
    {
        await Announce();
        await AllMet(At(5, 11));
        await Bot.SleepUntil(At(4, 15, month: 1, year: 2027));
        Assert.StartsWith("🌱What December brought", Assert.Single(Bot.ChannelCards).Text, StringComparison.Ordinal);

        await AllMet(At(6, 11, month: 1, year: 2027), by: Ben);
        await Bot.SleepUntil(At(20, 15, month: 2, year: 2027));

        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task Without_an_announce_channel_nothing_is_said()
    {
        await AllMet(At(5, 11));
        await Bot.AdvanceTo(At(2, 10, month: 1, year: 2027));
        Assert.Empty(Bot.ChannelCards);
    }

    [Fact]
    public async Task Who_left_is_not_welcomed_and_a_name_that_is_forgotten_goes_from_what_was_said()
    {
        var eli = new Someone("Eli");
        await Bot.Command(eli, "help");
        await Announce();
        await AreOpen(Ana, Ben, Cleo, Dev, Olga, eli);
        await AllMet(At(5, 11));
        await Met(Ana, eli, At(5, 11));
        Bot.Platform.Left.Add(Cleo.User);
        await Bot.AdvanceTo(At(2, 10, month: 1, year: 2027));
        Assert.Contains("Welcome to Ana, Ben, Dev, Eli and Olga, who met somebody here.", Bot.Channel.Text, StringComparison.Ordinal);

        var ask = await Bot.Command(Ben, "me forget");
        await Bot.Press(Ben, ask, "Forget me");

        Assert.Contains("Welcome to Ana, a former member, Dev, Eli and Olga, who met somebody here.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mutuals")]
    [InlineData("private")]
    public async Task Who_did_not_allow_everybody_to_know_is_not_named_nor_whom_they_met(string visibility)
    {
        var (eli, fay, gus) = (new Someone("Eli"), new Someone("Fay"), new Someone("Gus"));
        await Announce();
        await AreOpen(Ana, Ben, Cleo, Dev, Olga, eli, fay);
        await Bot.Command(gus, "me set", ("visibility", visibility));
        await AllMet(At(5, 11));
        await Met(Ana, eli, At(5, 11));
        await Met(fay, gus, At(5, 11));

        await Bot.AdvanceTo(At(2, 10, month: 1, year: 2027));

        Assert.Contains("Welcome to Ana, Ben, Cleo, Dev, Eli and Olga, who met somebody here.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_meeting_that_not_everybody_may_know_of_makes_no_difference()
    {
        var gus = new Someone("Gus");
        await Announce();
        await AreOpen(Ana, Ben, Cleo, Dev, Olga);
        await Bot.Command(gus, "help");
        await Met(Ben, gus, At(5, 11, month: 10));
        await AllMet(At(5, 11));

        await Bot.AdvanceTo(At(2, 10, month: 1, year: 2027));

        Assert.Contains("Welcome to Ana, Ben, Cleo, Dev and Olga, who met somebody here.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_the_usual_visibility_nobody_is_named()
    {
        await Announce();
        await AllMet(At(5, 11));

        await Bot.AdvanceTo(At(2, 10, month: 1, year: 2027));

        Assert.Equal("🌱What December brought\n4 pairs met for the first time.", Bot.Channel.Text);
    }

    private async Task AreOpen(params Someone[] people)
    {
        foreach (var person in people)
            await Bot.Command(person, "me set", ("visibility", "open"));
    }

    private Task Announce() => Bot.Database.WriteAsync(session =>
    {
        var space = session.Communities.Find(TestPlatform.PlatformName, BotHarness.Leeds.Id)!.Value.Space;
        session.Communities.Update(space with { AnnounceChannel = BotHarness.General });
    });

    private async Task AllMet(Instant at, Someone? by = null)
    {
        foreach (var other in new[] { Ana, Ben, Cleo, Dev, Olga }.Where(other => other != (by ?? Ana)))
            await Met(by ?? Ana, other, at);
    }

    private Task Met(Someone one, Someone other, Instant at) => Bot.Database.WriteAsync(session =>
    {
        var first = Find(session, one);
        session.Encounters.Say(first.CommunityId, first.Id, Find(session, other).Id, Occasion.Elsewhere, at);
        session.Encounters.Say(first.CommunityId, Find(session, other).Id, first.Id, Occasion.Elsewhere, at);
    });

    private static Member Find(Session session, Someone person) => session.Members.FindAnywhere(person.Platform, person.User.Id)[0].Member;
}

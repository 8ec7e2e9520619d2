using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>Who sees a meetup follows who sees its channel, and a host may show it to everybody.</summary>
public sealed class AudienceTests : PlaceTests
{
    private const string HereOnly = "Only those who see its channel and those who answer see it. It is in nobody else's list.";

    private const string HereSoFar =
        "For now only those who see its channel and those who answer see it: I don't know yet whether that channel is open to everybody. "
        + "If it is, everybody finds it in the list as soon as somebody uses me there.";

    [Fact]
    public async Task The_proposer_reads_who_sees_it_and_may_show_it_to_everybody_after_one_question()
    {
        await LinkSpaces();
        var answer = await CommandIn(Back, Ana, "propose", ("title", "Surprise"), ("when", "Sat 10am"));
        Assert.Contains(HereOnly, answer.Text, StringComparison.Ordinal);

        var asked = await Bot.Press(Ana, answer, "Show it to everybody");
        Assert.Equal(
            "Surprise\nNow only those who see its channel see it. If you show it to everybody, the whole community finds it in its lists, with time and place, "
            + $"and it becomes an event of the server. This can't be taken back.\n[Show it to everybody] [Keep it here]\n{IdOn(Card)}",
            asked.Text);
        Assert.Empty(Bot.OtherCards);
        Assert.Equal($"Surprise\n{HereOnly}\n{IdOn(Card)}", (await Bot.Press(Ana, asked, "Keep it here")).Text);
        Assert.Empty(Bot.Platform.Events);

        var shown = await Bot.Press(Ana, asked, "Show it to everybody");

        Assert.Equal($"Surprise\nEverybody sees it now.\n{IdOn(Card)}", shown.Text);
        Assert.Contains("Surprise", await List(Dev), StringComparison.Ordinal);
        Assert.Contains("Surprise", Assert.Single(Bot.OtherCards).Text, StringComparison.Ordinal);
        Assert.Equal("Surprise", Assert.Single(Bot.Platform.Events).Value.Title);
        Assert.DoesNotContain("Show it to everybody", (await Bot.Command(Ana, "show", ("id", IdOn(Card)))).Shown.ButtonLabels);
    }

    [Fact]
    public async Task A_command_that_does_not_say_which_offers_it_only_where_it_is_seen()
    {
        var id = IdOn(await Surprise());
        var near = (id[0] == 'Z' ? 'Y' : 'Z') + id[1..];

        foreach (var (person, command) in new[] { (Dev, "show"), (Olga, "cancel"), (Olga, "edit") })
            Assert.DoesNotContain("Surprise", (await Bot.Command(person, command)).Text, StringComparison.Ordinal);
        foreach (var typed in new[] { "Surprise", near, id })
            Assert.StartsWith($"There is no meetup “{typed}” here.", (await Bot.Command(Dev, "show", ("id", typed))).Text, StringComparison.Ordinal);
        Assert.Contains("Surprise", (await Bot.Command(Ana, "cancel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_in_the_channel_can_not_show_it_and_the_question_is_not_asked_where_all_see_the_channel()
    {
        var id = IdOn(await Surprise());
        foreach (var name in new[] { "audience.all", "audience.yes" })
            Assert.Contains("Only Ana", (await Bot.Act(Ben, Card, new(name, id))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Surprise", await List(Dev), StringComparison.Ordinal);

        var open = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));
        Assert.DoesNotContain("Show it to everybody", open.Shown.ButtonLabels);
        Assert.DoesNotContain(HereOnly, open.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_closed_takes_its_meetups_out_of_lists_events_and_linked_spaces()
    {
        await LinkSpaces();
        await Meetup();
        Assert.Contains("Coffee", Assert.Single(Bot.OtherCards).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Platform.Events);

        await Tell(BotHarness.General, seenByAll: false);

        Assert.Equal("This meetup is only for those who see the channel where it was proposed.", Assert.Single(Bot.OtherCards).Text);
        Assert.Empty(Bot.Platform.Events);
        Assert.DoesNotContain("Coffee", await List(Dev, "lobby"), StringComparison.Ordinal);
        Assert.Contains("Coffee", await List(Dev), StringComparison.Ordinal);
        Assert.Contains("Coffee", await List(Ana, "lobby"), StringComparison.Ordinal);
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(7, 12));
        Assert.Single(Bot.OtherCards);
    }

    [Fact]
    public async Task An_event_that_is_on_its_way_when_its_channel_is_closed_goes_again()
    {
        var id = IdOn(await Meetup());
        var made = 0;
        WhenEventIsMadeAnew(async () =>
        {
            made++;
            await Bot.Service<IChatHandler>().HandleAsync(
                new ChatEvent.ChannelsSeen(BotHarness.Leeds, new Dictionary<string, bool> { [BotHarness.General] = false }), CancellationToken.None);
        });

        await Bot.Command(Ana, "edit", ("id", id), ("where", "Bean Bros"));

        Assert.Equal(1, made);
        Assert.Empty(Bot.Platform.Events);
    }

    [Fact]
    public async Task A_channel_that_is_opened_later_opens_no_meetup_of_before()
    {
        await Surprise();

        await Tell(Back, seenByAll: true);

        Assert.DoesNotContain("Surprise", await List(Dev), StringComparison.Ordinal);
        await CommandIn(Back, Ana, "propose", ("title", "Picnic"), ("when", "Sat 10am"));
        Assert.Contains("Picnic", await List(Dev), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_host_showed_to_everybody_stays_so_whoever_sees_the_channel()
    {
        var answer = await CommandIn(Back, Ana, "propose", ("title", "Surprise"), ("when", "Sat 10am"));
        await Bot.Press(Ana, await Bot.Press(Ana, answer, "Show it to everybody"), "Show it to everybody");

        await Tell(Back, seenByAll: false);

        Assert.Contains("Surprise", await List(Dev), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_known_few_see_it_until_the_platform_says_that_all_do()
    {
        await LinkSpaces();
        Bot.Platform.SeenByAll["quiet"] = null;
        var answer = (await CommandIn("quiet", Ana, "propose", ("title", "Picnic"), ("when", "Sat 10am"))).Text;
        Assert.Contains(HereSoFar, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(HereOnly, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Picnic", await List(Dev), StringComparison.Ordinal);

        await Tell("quiet", seenByAll: true);

        Assert.Contains("Picnic", await List(Dev), StringComparison.Ordinal);
        Assert.Contains("Picnic", Assert.Single(Bot.OtherCards).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Platform.Events);
    }

    [Fact]
    public async Task A_host_who_keeps_it_where_it_is_keeps_it_so_whatever_the_platform_says_later()
    {
        Bot.Platform.SeenByAll["quiet"] = null;
        var answer = await CommandIn("quiet", Ana, "propose", ("title", "Picnic"), ("when", "Sat 10am"));
        var kept = await Bot.Press(Ana, await Bot.Press(Ana, answer, "Show it to everybody"), "Keep it here");
        Assert.Contains(HereOnly, kept.Text, StringComparison.Ordinal);

        await Tell("quiet", seenByAll: true);

        Assert.DoesNotContain("Picnic", await List(Dev), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_direct_message_before_anybody_used_the_announce_channel_the_answer_says_that_it_may_open()
    {
        await SetChannel(Olga, "quiet");
        Bot.Platform.SeenByAll["quiet"] = null;

        var answer = await Bot.CommandInDirectMessage(Ana, "propose", ("title", "Picnic"), ("when", "Sat 10am"));

        Assert.Contains(HereSoFar, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Picnic", await List(Dev), StringComparison.Ordinal);
        await Tell("quiet", seenByAll: true);
        Assert.Contains("Picnic", await List(Dev), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_it_is_known_cards_and_events_of_an_earlier_release_stay_and_are_answered()
    {
        await LinkSpaces();
        var id = new MeetupId(IdOn(await Meetup()));
        await Bot.Database.WriteAsync(session => session.Meetups.Update(session.Meetups.Find(id)! with { Audience = Audience.Unknown }));
        Assert.DoesNotContain("Coffee", await List(Dev, "lobby"), StringComparison.Ordinal);

        await Bot.Command(Ana, "edit", ("id", id.Value), ("title", "Tea"));
        await Bot.Press(Fay, Bot.OtherCards[^1], "Going");

        Assert.Contains("2 going: Ana, Fay", Assert.Single(Bot.OtherCards).Text, StringComparison.Ordinal);
        Assert.Equal("Tea", Assert.Single(Bot.Platform.Events).Value.Title);

        await Tell(BotHarness.General, seenByAll: true);

        Assert.Contains("Tea", await List(Dev, "lobby"), StringComparison.Ordinal);
        Assert.Contains("It's on: Tea", Assert.Single(Bot.OtherCards).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_by_direct_message_is_for_those_who_see_the_announce_channel()
    {
        Assert.DoesNotContain(HereOnly, (await Bot.CommandInDirectMessage(Ana, "propose", ("title", "Tea"), ("when", "Sun 2pm"))).Text, StringComparison.Ordinal);
        Assert.Contains("Tea", await List(Dev, "lobby"), StringComparison.Ordinal);

        await SetChannel(Olga, Back);
        Assert.Contains(HereOnly, (await Bot.CommandInDirectMessage(Ana, "propose", ("title", "Cake"), ("when", "Sun 3pm"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cake", await List(Dev, "lobby"), StringComparison.Ordinal);
        Assert.Contains("Cake", await List(Dev, Back), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Again_next_month_is_proposed_in_its_channel_wherever_it_was_pressed()
    {
        await Surprise("Sat 10am");
        await Bot.Press(Ben, Card, "Going");
        await Bot.AdvanceTo(At(7, 12));
        var recap = CardsIn(Back).Last(card => card.ButtonLabels.Contains("Again next month"));
        var form = (await Bot.Act(Ana, new Shown(recap.Card), recap.Button("Again next month").Action)).Form;

        await Bot.Submit(Ana, form, ("when", "Sat 9 January 10am"));

        Assert.Contains("Sat 9 Jan", Card.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.ChannelCards);
    }

    [Fact]
    public async Task Merged_members_see_what_either_answered_and_who_unlinked_sees_nothing_new()
    {
        await LinkSpaces();
        await Surprise("Sat 10am");
        await Bot.Press(Ben, Card, "Going");
        Assert.DoesNotContain("Surprise", await List(BenAtWork), StringComparison.Ordinal);

        await LinkBen();

        Assert.Contains("Surprise", await List(BenAtWork), StringComparison.Ordinal);
        Assert.DoesNotContain("Surprise", await List(Fay), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_by_direct_message_who_need_not_see_it()
    {
        var poll = await Surprise();
        var shown = await CommandIn(Back, Ana, "show", ("id", IdOn(poll)));

        Assert.DoesNotContain(CardText.Menus(shown.Card), menu => menu.Action.Name == "poll.nudge");
        await Bot.ChoosePeople(Ana, new Shown(new(new Block.Menu(new("poll.nudge", IdOn(poll)), "Nudge", []))), "Nudge", Dev);
        await Bot.AdvanceTo(At(5, 8));
        Assert.Empty(Bot.Inbox(Dev));
    }
}

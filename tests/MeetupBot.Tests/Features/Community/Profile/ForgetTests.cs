using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Network;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Community.Profile;

public sealed class ForgetTests : BotTests
{
    private static readonly Someone Zebedee = new("Zebedee");

    private static readonly Regex Groups = new("group-[a-z]+-[a-z]+(-[a-z]+)?", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task It_asks_first_and_says_what_stays()
    {
        var before = Bot.Dump("seen");

        var asked = await Bot.Command(Ben, "me forget");

        Assert.Equal(before, Bot.Dump("seen"));
        Assert.Contains("\nWhat isn't touched: what others wrote in their own words, and backups that exist.\n", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Forget me", "Keep everything"], asked.Shown.ButtonLabels);
        Assert.Equal("Nothing was removed: everything stays as it is.", (await Bot.Press(Ben, asked, "Keep everything")).Text);
        Assert.Equal(before, Bot.Dump("seen"));
        Assert.StartsWith("You are forgotten", (await Bot.Press(Ben, asked, "Forget me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_coming_is_withdrawn_and_the_waitlist_moves()
    {
        await Meetup("Sat 10am", ("capacity", "2"));
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");

        await Forget(Zebedee);

        Assert.Contains("2 of 2 places taken: Ana, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("A place is free", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_in_an_open_poll_is_withdrawn_so_that_nobody_is_expected_who_does_not_come()
    {
        await Poll();
        await Vote(Zebedee, "1");
        await Vote(Ben, "2");

        await Forget(Zebedee);

        Assert.Contains("1 Sat 5 Dec 10:00 1 yes", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(3, 10));
        Assert.Contains("2 going: Ana, Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_past_keeps_its_counts_under_no_name()
    {
        await Meetup("Wed 10am");
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(2, 13));

        await Forget(Zebedee);

        Assert.Contains("Ana and a former member were going.", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_host_is_called_off_where_nobody_can_take_it_and_those_who_answered_are_told()
    {
        await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "Sat 10am"));
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Forget(Zebedee);

        Assert.StartsWith("Walk on Sat 5 Dec 10:00 is cancelled.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("is cancelled", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_host_passes_to_an_organizer_who_is_told()
    {
        var settings = await Bot.Command(Olga, "settings");
        await Bot.ChoosePeople(Olga, settings.Shown, "Organizers", Cleo);
        await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "Sat 10am, Sun 2pm"));

        await Forget(Zebedee);

        Assert.Contains("Cleo proposes", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Walk", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        Assert.Contains("host", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_the_database_names_them_any_more()
    {
        await Poll();
        await Vote(Zebedee, "1");
        await Meetup("Wed 10am", ("capacity", "2"));
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "flurgl"));
        var walk = await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "12 Dec 10am"));
        await Bot.Submit(Zebedee, (await Bot.Press(Zebedee, await Bot.Press(Zebedee, walk, "Manage"), "Cancel it")).Form, ("reason", "rain"));
        await Bot.AdvanceTo(At(2, 23));

        await Forget(Zebedee);

        Assert.DoesNotContain("zebedee", Bot.Dump(), StringComparison.OrdinalIgnoreCase);
        Assert.All(Bot.ChannelCards, card => Assert.DoesNotContain("Zebedee", card.Text, StringComparison.Ordinal));
        Assert.Contains(Bot.ChannelCards, card => card.Text.Contains("A former member: “rain”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_to_others_that_waits_for_the_morning_names_them_no_more()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(2, 23));
        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        await Forget(Zebedee);
        await Bot.AdvanceTo(At(3, 8));

        Assert.Contains("A place is free", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_others_have_received_is_said_anew_without_their_name()
    {
        await Meetup("Sat 10am", ("capacity", "1"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Bot.Press(Ana, Bot.Channel, "Can't make it");
        Assert.Contains("Zebedee", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);

        await Forget(Zebedee);

        Assert.Contains("gives it to a former member", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.All(Bot.Inbox(Ben), card => Assert.DoesNotContain("Zebedee", card.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_comes_back_begins_as_somebody_new()
    {
        await Bot.Command(Zebedee, "me set", ("area", "Leeds"));
        await Forget(Zebedee);

        Assert.Contains("Area: not set", (await Bot.Command(Zebedee, "me show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_reaches_them_any_more()
    {
        await Meetup();
        await Bot.Press(Zebedee, Bot.Channel, "Going");
        await Forget(Zebedee);
        var before = Bot.Inbox(Zebedee).Count;

        await Bot.AdvanceTo(At(6, 10));

        Assert.Equal(before, Bot.Inbox(Zebedee).Count);
    }

    [Fact]
    public async Task After_a_long_life_in_the_community_nothing_of_ours_names_them_any_more()
    {
        await Live();
        var before = Said();
        Assert.All(
            ["Zebedee: “The rolls were gone”", "@Zebedee", "Zebedee is in Lisbon", "You wanted to send Zebedee", "Zebedee says you two met"],
            text => Assert.Contains(text, before, StringComparison.Ordinal));
        await Bot.AdvanceTo(At(1, 23, month: 1, year: 2027));
        await Bot.Command(Zebedee, "met", ("member", Ana.User.Id));

        await Forget(Zebedee);
        await Bot.AdvanceTo(At(2, 12, month: 1, year: 2027));

        Assert.DoesNotContain("zebedee", Said(), StringComparison.OrdinalIgnoreCase);
        // The test platform makes the address of a conversation of the names.
        Assert.DoesNotContain("zebedee", Groups.Replace(Bot.Dump(), "", 1_000_000), StringComparison.OrdinalIgnoreCase);
        Assert.All(Bot.Log, line => Assert.DoesNotContain("Zebedee", line, StringComparison.OrdinalIgnoreCase));
        foreach (var other in new[] { Ana, Ben, Cleo, Dev, Olga })
        {
            foreach (var command in new[] { "connections", "list", "stats", "me export" })
                Assert.DoesNotContain("Zebedee", Everything(await Bot.Command(other, command)), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Zebedee", await Picture(other), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task What_waits_for_the_morning_and_is_about_no_meetup_names_them_no_more()
    {
        await Bot.Command(Zebedee, "help");
        await Bot.AdvanceTo(At(1, 23));
        await Bot.Command(Zebedee, "met", ("member", Ben.User.Id));

        await Forget(Zebedee);
        await Bot.AdvanceTo(At(2, 9));

        Assert.StartsWith("A former member says you two met.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_in_flight_names_them_no_more_either()
    {
        await Bot.Command(Zebedee, "help");
        var forget = Bot.PressOf(Zebedee, await Bot.Command(Zebedee, "me forget"), "Forget me");
        Bot.Platform.Instead = delivery =>
        {
            if (delivery is Delivery.Direct { Card.Summary: var said } && said.Contains("Zebedee", StringComparison.Ordinal))
                Task.Run(() => Bot.Raw(forget)).GetAwaiter().GetResult();
            return null;
        };
        await Bot.Command(Zebedee, "met", ("member", Ben.User.Id));

        Assert.StartsWith("A former member says you two met.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zebedee", Bot.Dump(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_two_who_were_introduced_have_planned_is_called_off_and_becomes_nobody_elses()
    {
        var settings = await Bot.Command(Olga, "settings");
        await Bot.ChoosePeople(Olga, settings.Shown, "Organizers", Cleo);
        await Introduced(Zebedee, Ben);
        var form = (await Bot.Press(Zebedee, await Bot.Press(Zebedee, Conversation(Zebedee, Ben)[0], "Find a time"), "Other times")).Form;
        await Bot.Submit(Zebedee, form, ("when", "Sat 10am"));

        await Forget(Ben);

        Assert.Contains("is cancelled", Conversation(Zebedee, Ben)[^1].Text, StringComparison.Ordinal);
        Assert.Contains("is cancelled", Bot.LastDirect(Zebedee).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
        Assert.Empty(Bot.Inbox(Olga));
    }

    /// <summary>A month in which Zebedee does what there is to do; in the end it is New Year's Day, noon.</summary>
    private async Task Live()
    {
        await SetUp();
        await Meet();
        await Introduced(Zebedee, Olga);
        var form = (await Bot.Press(Olga, await Bot.Press(Olga, Conversation(Zebedee, Olga)[0], "Find a time"), "Other times")).Form;
        await Bot.Submit(Olga, form, ("when", "12 Dec 10am, 13 Dec 10am"));
        await Bot.Command(Zebedee, "coffee visiting", ("where", "Lisbon"), ("when", "20-23 Dec"));
        foreach (var local in new[] { Ben, Dev, Olga })
            await Bot.Press(local, Bot.Inbox(local).Last(card => card.Text.Contains("is in Lisbon", StringComparison.Ordinal)), "I'd like to");
        await Bot.Command(Zebedee, "met", ("member", Dev.User.Id));
        await Bot.AdvanceTo(At(1, 12, month: 1, year: 2027));
    }

    private async Task SetUp()
    {
        var settings = await Bot.Command(Olga, "settings");
        await Bot.Act(Olga, settings.Shown, settings.Shown.Menu("Announce channel").Action, BotHarness.General);
        await Bot.Submit(Olga, (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Coffee rounds")).Form, ("rhythm", "Weekly"));
        foreach (var (person, area) in new[] { (Zebedee, "Leeds"), (Cleo, "Leeds"), (Ben, "Lisbon"), (Dev, "Lisbon"), (Olga, "Lisbon") })
            await Bot.Command(person, "coffee join", ("area", area));
    }

    /// <summary>A meetup on Wed 2 Dec, and what follows it.</summary>
    private async Task Meet()
    {
        await Meetup("Wed 10am");
        var card = Bot.Channel;
        foreach (var person in new[] { Zebedee, Ben })
            await Bot.Press(person, card, "Going");
        await Bot.AdvanceTo(At(2, 10));
        foreach (var person in new[] { Ana, Zebedee, Ben })
            await Bot.Press(person, Bot.ChannelCards.First(shown => shown.Message == card.Message), "I'm here");
        await Bot.AdvanceTo(At(3, 9));
        await Bot.Press(Zebedee, Bot.LastDirect(Zebedee), "I met everyone");
        var met = await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");
        var promise = await Bot.Press(Ben, met, "I'll send you that…");
        await Bot.Submit(Ben, promise.Form, ("whom", (await IdOf(Zebedee)).ToString(CultureInfo.InvariantCulture)), ("note", "that book"));
        var recap = Bot.ChannelCards.Last(shown => shown.Text.Contains("brought", StringComparison.Ordinal));
        await Bot.Submit(Zebedee, (await Bot.Press(Zebedee, recap, "Share a moment")).Form, ("line", "The rolls were gone"));
        // Somebody who was not there and still says that they met them.
        await Bot.Press(Cleo, await Bot.Press(Cleo, recap, "Who did I meet?"), "I met everyone");
    }

    private async Task Introduced(Someone one, Someone other)
    {
        foreach (var person in new[] { one, other })
            await Bot.Command(person, "help");
        await Bot.Command(Ana, "introduce", ("first", one.User.Id), ("second", other.User.Id));
        foreach (var person in new[] { one, other })
            await Bot.Press(person, Bot.LastDirect(person), "Yes, introduce us");
    }

    private List<Shown> Conversation(params Someone[] people) =>
        [.. Bot.Platform.Channel(TestPlatform.GroupOf(people.Select(one => one.User))).Select(message => message.Shown)];

    /// <summary>All that stands anywhere on the platform, as it stands now, to others than Zebedee.</summary>
    private string Said() => string.Join(
        "\n\n",
        Bot.Platform.Messages.Where(message => message.Recipient != Zebedee.User && !message.IsDeleted).Select(message => $"{message.Shown.Card.Summary}\n{message.Shown.Text}")
            .Concat(Bot.Platform.Homes.Where(home => home.Key != Zebedee.User).Select(home => CardText.Render(home.Value)))
            .Concat(Bot.Platform.Deliveries.OfType<Delivery.Group>().Select(group => group.Title))
            .Concat(Bot.Platform.Events.Values.Select(put => put.ToString())));

    private static string Everything(Answer answer) => answer.Text + string.Concat(answer.Card.Files.Select(file => file.Content));

    private async Task<string> Picture(Someone person)
    {
        var member = new MemberId(await IdOf(person));
        var view = await Bot.Transactions.ReadAsync(scope => ActivatorUtilities.CreateInstance<NetworkViewReader>(
            scope, ActivatorUtilities.CreateInstance<PictureReader>(scope)).Read(new PageRequest(
            new PageTicket(PageKind.Network, member, "", Bot.Now),
            scope.GetRequiredService<Session>().Members.Find(member)!,
            DateTimeZone.Utc,
            Bot.Now)));
        return string.Join(' ', view.Met.Select(one => one.Name).Concat(view.Further.Select(one => one.Name)));
    }

    private async Task<long> IdOf(Someone person) =>
        (await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(person.Platform, person.User.Id)))[0].Member.Id.Value;

    private async Task Forget(Someone person) => await Bot.Press(person, await Bot.Command(person, "me forget"), "Forget me");
}

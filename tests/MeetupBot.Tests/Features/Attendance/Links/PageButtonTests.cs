using MeetupBot.Chat.Cards;
using MeetupBot.Features.Attendance.CheckIn;
using MeetupBot.Tests.Features.Attendance.Connections;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Links;

public sealed class PageButtonTests : BotTests
{
    private static readonly Uri Address = new("https://meet.example/bot/");

    [Fact]
    public async Task Without_a_public_address_no_card_links_to_a_page()
    {
        var id = IdOn(await Meetup());

        Assert.DoesNotContain("See the picture", (await Bot.Command(Ben, "connections")).Shown.ButtonLabels);
        Assert.DoesNotContain("See the charts", (await Bot.Command(Ben, "stats")).Shown.ButtonLabels);
        Assert.DoesNotContain("Check-in codes", (await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage")).Shown.ButtonLabels);
        Assert.StartsWith("There is no page to open", (await Bot.Act(Ben, new Shown(new Card()), new(CheckInCodeButtons.CodeButton, id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_the_links_are_the_viewers_own()
    {
        Bot.PublicUrl = Address;
        var ben = await new Acquaintances(Bot).IdOf(Ben);

        var picture = (await Bot.Command(Ben, "connections")).Shown.Button("See the picture").Link!;
        var plots = (await Bot.Command(Ben, "stats")).Shown.Button("See the charts").Link!;

        Assert.Matches($"^https://meet.example/bot/p/network/Network\\.[0-9]+\\.{ben.Value}\\.$", picture.AbsoluteUri);
        Assert.Matches($"^https://meet.example/bot/p/stats/Stats\\.[0-9]+\\.{ben.Value}\\.[0-9]+$", plots.AbsoluteUri);
    }

    [Fact]
    public async Task Members_get_their_own_code_and_hosts_the_doors_as_well()
    {
        Bot.PublicUrl = Address;
        var id = IdOn(await Meetup());

        var member = await Bot.Press(Ben, await Bot.Command(Ben, "show", ("id", id)), "My check-in code");
        var host = await Bot.Press(Ana, await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage"), "Check-in codes");

        Assert.Equal(["Show my code"], member.Shown.ButtonLabels);
        Assert.Contains("On the day, “I'm here” on the card does the same.", member.Text, StringComparison.Ordinal);
        Assert.Equal(["Show my code", "Code for the door", "Check people in"], host.Shown.ButtonLabels);
        await Bot.AdvanceTo(At(5, 10));
        var there = await Bot.Press(Ben, await Bot.Command(Ben, "show", ("id", id)), "My check-in code");
        Assert.Contains("until check-in closes; “I'm here” on the card does the same.", there.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_poll_or_a_cancelled_meetup_there_are_no_codes()
    {
        Bot.PublicUrl = Address;
        var poll = IdOn(await Poll());
        var cancelled = IdOn(await Meetup());
        await Bot.Cancel(Ana, cancelled);

        foreach (var id in new[] { poll, cancelled })
            Assert.StartsWith("There is nothing to check in to", (await Bot.Act(Ana, new Shown(new Card()), new(CheckInCodeButtons.CodeButton, id))).Text, StringComparison.Ordinal);
    }
}

using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Events;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>Guests answer the cards in front of them, and are in nothing else of the community.</summary>
public sealed class GuestTests : PlaceTests
{
    private const string Refusal = "As a guest you can answer the cards you see. The rest is for members.";

    private static readonly Someone Guest = new("Gwen") { IsGuest = true };

    [Fact]
    public async Task A_guest_votes_and_goes_on_the_card_and_finds_only_what_is_there()
    {
        var poll = await Poll();
        await CommandIn("shared", Ana, "propose", ("title", "Tea"), ("when", "Sun 2pm"));
        Assert.DoesNotContain("Coffee", await List(Guest, "shared"), StringComparison.Ordinal);
        Assert.Contains("Tea", await List(Guest, "shared"), StringComparison.Ordinal);
        Assert.Contains("Coffee", await List(Guest), StringComparison.Ordinal);

        await Bot.Press(Guest, CardsIn("shared")[^1], "Going");
        await Bot.Choose(Guest, poll, "Which times work for you?", "1");

        Assert.Contains("2 going: Ana, Gwen", CardsIn("shared")[^1].Text, StringComparison.Ordinal);
        Assert.Contains("2 answered", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_s_own_page_has_only_what_they_answered()
    {
        await Meetup();
        await CommandIn("shared", Ana, "propose", ("title", "Tea"), ("when", "Sun 2pm"));
        await Bot.Press(Guest, CardsIn("shared")[^1], "Going");

        await Bot.Happens(new ChatEvent.HomeOpened(BotHarness.Leeds, Guest.Person));

        var page = CardText.Render(Bot.Platform.Homes[Guest.User]);
        Assert.Contains("Tea", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Coffee", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounds_introductions_and_counts_are_for_members()
    {
        await Bot.Command(Guest, "help");
        foreach (var command in new[] { "coffee join", "coffee visiting", "introduce", "stats" })
            Assert.Equal(Refusal, (await Bot.Command(Guest, command)).Text);
        var introduced = await Bot.Do(Bot.CommandOf(Ana, "introduce", ("first", "ben"), ("second", "gwen")) with
        {
            Named = new Dictionary<string, Person> { ["ben"] = Ben.Person, ["gwen"] = Guest.Person },
        });
        Assert.Equal("This person is a guest here, and guests are not introduced.", introduced.Text);
    }

    [Fact]
    public async Task A_guest_is_offered_nothing_that_guests_are_refused()
    {
        var help = (await Bot.Command(Guest, "help")).Text;
        foreach (var command in new[] { "coffee join", "introduce", "stats" })
            Assert.DoesNotContain($"/meetup {command}", help, StringComparison.Ordinal);
        Assert.Contains("/meetup connections", help, StringComparison.Ordinal);

        Assert.Equal("You're not in the coffee rounds. Coffee rounds are for members, not for guests.", (await Bot.Command(Guest, "coffee leave")).Text);
        var profile = await Bot.Command(Guest, "me show");
        Assert.Contains("Introductions: none: introductions, coffee rounds and seeing people again are for members", profile.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody introduces me", profile.Shown.ButtonLabels);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Beside_a_guest_and_for_a_guest_there_is_no_button_that_introduces(bool isGuestLooking)
    {
        await Bot.Command(Guest, "help");
        var (viewer, other) = isGuestLooking ? (Guest, Ana) : (Ana, Guest);

        var noted = await Bot.Command(viewer, "met", ("member", other.User.Id));
        var close = await Bot.Command(viewer, "connections", ("member", other.User.Id));

        Assert.StartsWith($"Noted: {other.Name}.", noted.Text, StringComparison.Ordinal);
        Assert.Contains("So far only you say that you met", close.Text, StringComparison.Ordinal);
        foreach (var answer in new[] { noted, close })
            Assert.DoesNotContain(answer.Shown.ButtonLabels, label => label.StartsWith("Introduce", StringComparison.Ordinal) || label.StartsWith("Meet", StringComparison.Ordinal));
        Assert.DoesNotContain("Someone they should know?", noted.Text, StringComparison.Ordinal);
        Assert.Contains("I'll send you that…", noted.Shown.ButtonLabels);
    }

    [Fact]
    public async Task Who_becomes_a_member_sees_everything_at_once()
    {
        await Meetup();
        Assert.DoesNotContain("Coffee", await List(Guest, "lobby"), StringComparison.Ordinal);

        Assert.Contains("Coffee", await List(Guest with { IsGuest = false }, "lobby"), StringComparison.Ordinal);
        // A platform that does not say keeps what was known.
        Assert.Contains("Coffee", await List(Guest with { IsGuest = null }, "lobby"), StringComparison.Ordinal);
    }
}

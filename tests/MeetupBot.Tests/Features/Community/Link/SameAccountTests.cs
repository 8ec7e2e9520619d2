using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Link;

/// <summary>Two spaces of one platform: who is in both by one account is one person without any code.</summary>
public sealed class SameAccountTests : TwoSpacesTests
{
    private static readonly SpaceRef York = new(TestPlatform.PlatformName, "york");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.Happens(new ChatEvent.SpaceSeen(York, "York", IsNew: false));
        foreach (var person in new[] { Ana, Ben, Olga })
            await InYork(person, "help");
        await Bot.Do(In(York, Olga, "me set", ("area", "York")));
    }

    [Fact]
    public async Task They_are_one_from_their_first_act_after_the_link_and_two_after_it()
    {
        await Meetup("Sun 10am");
        await Bot.Press(Ben, Bot.Channel, "Going");
        await InYork(Ana, "propose", ("title", "Walk"), ("when", "Sat 10am"));
        var walk = Bot.Channel;
        await Bot.Do(InYork(Bot.PressOf(Ben, new Answer(new Reply.Private(walk.Card)), "Maybe")));
        await LinkYork();

        var list = (await InYork(Ben, "list")).Text;
        Assert.Contains("you are going", list, StringComparison.Ordinal);
        Assert.Contains("you said maybe", list, StringComparison.Ordinal);
        Assert.Equal(list, (await Bot.Command(Ben, "list")).Text);

        var asked = await InYork(Olga, "unlink");
        await Bot.Do(InYork(Bot.PressOf(Olga, asked, "Unlink this space")));

        Assert.DoesNotContain("maybe", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
        Assert.Contains("you are going", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Coffee", (await InYork(Ben, "list")).Text, StringComparison.Ordinal);
        Assert.Contains("you said maybe", (await InYork(Ben, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgotten_in_one_of_two_linked_spaces_is_forgotten_in_both()
    {
        await LinkYork();
        await Bot.Press(Olga, await Bot.Command(Olga, "me forget"), "Forget me");

        Assert.Contains("Area: not set", (await InYork(Olga, "me show")).Text, StringComparison.Ordinal);
    }

    private async Task LinkYork()
    {
        var code = await SpaceCode();
        var seen = await InYork(Olga, "link", ("code", code));
        Assert.False((await Bot.Do(InYork(Bot.PressOf(Olga, seen, "Link them")))).IsRefusal);
    }

    private Task<Answer> InYork(Someone person, string command, params (string Option, string Value)[] options) => Bot.Do(In(York, person, command, options));

    private static Interaction InYork(Interaction interaction) => interaction with { Space = York };

    private CommandInteraction In(SpaceRef space, Someone person, string command, params (string Option, string Value)[] options) =>
        Bot.CommandOf(person, command, options) with { Space = space };
}

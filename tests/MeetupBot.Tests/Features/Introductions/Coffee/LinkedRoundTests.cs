using MeetupBot.Tests.Features.Community.Link;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

public sealed class LinkedRoundTests : TwoSpacesTests
{
    [Fact]
    public async Task Linked_communities_have_one_round_by_the_settings_that_hold()
    {
        await TurnOn(Olga, "Weekly");
        await TurnOn(Eve, "Weekly", ("hour", "15"));
        await LinkSpaces();
        Assert.Single(await Rounds());
        foreach (var one in new[] { Ana, Fay })
            await Bot.Command(one, "coffee join", ("area", "Leeds"));

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Contains("meet Fay", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Contains("meet Ana", Bot.LastDirect(Fay).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(7, 18));
        Assert.Single(Bot.Inbox(Ana), told => told.Text.Contains("coffee round", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_joined_on_both_sides_pauses_on_both()
    {
        await TurnOn(Olga, "Weekly");
        foreach (var one in new[] { Ben, BenAtWork, Fay })
            await Bot.Command(one, "coffee join", ("area", "Leeds"));
        await LinkSpaces();
        await Use(BenAtWork, await AccountCode(Ben));

        await Bot.Command(Ben, "coffee pause", ("until", "1 Feb"));
        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Contains("There was nobody for you in this coffee round.", Bot.LastDirect(Fay).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_apart_each_has_its_own_again()
    {
        await TurnOn(Olga, "Weekly");
        await TurnOn(Eve, "Monthly", ("hour", "15"));
        await LinkSpaces();

        await Unlink(Eve, "Unlink this space");

        Assert.Equal([At(7, 10), At(7, 15)], (await Rounds()).Order());
    }

    private async Task<IReadOnlyList<NodaTime.Instant>> Rounds() => await Bot.Database.ReadAsync(session =>
        session.Due.Upcoming(1000).Where(item => item.Kind == "coffee.round").Select(item => item.DueAt).ToList());

    private async Task TurnOn(Someone organizer, string rhythm, params (string, string)[] more)
    {
        var form = (await Bot.Press(organizer, await Bot.Command(organizer, "settings"), "Coffee rounds")).Form;
        await Bot.Submit(organizer, form, [("rhythm", rhythm), .. more]);
    }
}

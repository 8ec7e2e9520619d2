using MeetupBot.Chat.Events;
using MeetupBot.Domain.Members;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Profile;

/// <summary>The people from whom somebody wants to be kept apart.</summary>
public sealed class NotWithTests : BotTests
{
    [Fact]
    public async Task They_are_added_by_menu_or_command_shown_to_oneself_alone_and_taken_back()
    {
        var shown = await Bot.Command(Ana, "me show");
        Assert.Contains("Kept apart from you: nobody\n[Not with these people]\n[Change] [Nobody introduces me]", shown.Text, StringComparison.Ordinal);

        var added = await Bot.ChoosePeople(Ana, shown.Shown, "Not with these people", Cleo, Ben);
        Assert.StartsWith("Saved, and nobody is told: I won't bring you together. You can take it back here at any time.\nAna\n", added.Text, StringComparison.Ordinal);
        var more = await Bot.Command(Ana, "me set", ("notwith", "dev"), ("area", "Leeds"));
        Assert.Contains("Kept apart from you: Ben, Cleo, Dev\n", more.Text, StringComparison.Ordinal);
        Assert.Contains("Area: Leeds\n", more.Text, StringComparison.Ordinal);
        Assert.Contains("\"toName\": \"Cleo\"", (await Bot.Command(Ana, "me export")).Card.Files[0].Content, StringComparison.Ordinal);

        var taken = await Bot.Choose(Ana, more.Shown, "Take somebody off this list", "Cleo", "Dev");

        Assert.Contains("Kept apart from you: Ben\n", taken.Text, StringComparison.Ordinal);
        foreach (var other in new[] { Ben, Cleo, Dev })
        {
            Assert.Empty(Bot.Inbox(other));
            Assert.DoesNotContain("Ana", (await Bot.Command(other, "me export")).Card.Files[0].Content, StringComparison.Ordinal);
            Assert.DoesNotContain("Ana", (await Bot.Command(other, "me show")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_there_is_room_it_is_a_field_of_the_form()
    {
        var (eve, fay) = (new Someone("Eve", Platform: TestPlatform.OtherName), new Someone("Fay", Platform: TestPlatform.OtherName));
        await Bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Works, "Works", IsNew: false));
        await Bot.Command(fay, "help");

        var form = (await Bot.Command(eve, "me set")).Form;
        var saved = await Bot.Submit(eve, form, ("notwith", "fay"), ("introductions", "off"));

        Assert.Contains("Introductions: off; nobody introduces you; coffee rounds that you join go on\n", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Kept apart from you: Fay\n", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana", "Choose somebody other than yourself.")]
    [InlineData("nobody", "I don't know “nobody”.")]
    public async Task Who_can_not_be_meant_is_named_and_nothing_is_saved(string typed, string said)
    {
        var before = Bot.Dump("seen");

        var answer = await Bot.Command(Ana, "me set", ("area", "Leeds"), ("notwith", typed));

        Assert.True(answer.IsRefusal);
        Assert.StartsWith(said, answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Theory]
    [InlineData("<@ben>, <@dev>")]
    [InlineData("Ben and Dev")]
    [InlineData("@ben @dev")]
    public async Task Several_are_named_in_one_line(string typed)
    {
        await Bot.Command(Dev, "list");
        await Bot.Command(Ben, "list");

        var saved = await Bot.Command(Ana, "me set", ("notwith", typed));

        Assert.Contains("Kept apart from you: Ben, Dev\n", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_press_takes_nothing_back()
    {
        var shown = await Bot.Command(Ana, "me set", ("notwith", "ben"));
        var menu = shown.Shown.Menu("Take somebody off this list").Action;

        Assert.Contains("Kept apart from you: Ben\n", (await Bot.Act(Ana, shown.Shown, menu, "999", "x")).Text, StringComparison.Ordinal);
        await Bot.Act(Cleo, shown.Shown, menu, await IdOf(Ben));
        Assert.Contains("Kept apart from you: Ben\n", (await Bot.Command(Ana, "me show")).Text, StringComparison.Ordinal);
    }

    private async Task<string> IdOf(Someone one)
    {
        MemberId id = await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(one.Platform, one.User.Id)[0].Member.Id);
        return id.ToString();
    }
}

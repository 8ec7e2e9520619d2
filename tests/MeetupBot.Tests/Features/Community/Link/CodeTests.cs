using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Features.Community.Link;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Community.Link;

/// <summary>What a code takes, and what it does not.</summary>
public sealed class CodeTests : TwoSpacesTests
{
    [Fact]
    public async Task Both_sides_say_yes_and_are_one_community_by_the_first_ones_settings()
    {
        var asked = await Bot.Command(Olga, "link");
        Assert.Contains("This space: Leeds (Test) and another one share their members and meetups.", asked.Text, StringComparison.Ordinal);
        var made = await Bot.Press(Olga, asked, "This space");
        Assert.Contains("whose settings hold for both", made.Text, StringComparison.Ordinal);
        var seen = await Bot.Command(Eve, "link", ("code", CodeOn(made)));
        Assert.StartsWith("Works (Other) and Leeds (Test) become one community", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leeds", (await Bot.Command(Eve, "settings")).Text, StringComparison.Ordinal);

        var linked = await Bot.Press(Eve, seen, "Link them");

        Assert.StartsWith("Leeds (Test) and Works (Other) are one community now", linked.Text, StringComparison.Ordinal);
        Assert.Contains("Works (Other) and Leeds (Test) are one community now, by your code.", Bot.LastDirect(Olga).Text, StringComparison.Ordinal);
        Assert.Contains("Linked with: Leeds\n", (await Bot.Command(Eve, "settings")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "What do you want to link?")]
    [InlineData("flurgl", "“flurgl” is not a code.")]
    [InlineData("7K2Q9-XWM4T", "I don't know this code.")]
    [InlineData("'; drop table link_code; --", "is not a code.")]
    [InlineData("UUUUUUUUUU", "is not a code.")]
    public async Task What_is_no_code_of_ours_is_answered_in_a_sentence(string typed, string answer) =>
        Assert.Contains(answer, (await Bot.Command(Eve, "link", ("code", typed))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task It_is_read_in_any_case_with_and_without_its_dash()
    {
        var code = await SpaceCode();
        foreach (var typed in new[] { code.ToLowerInvariant(), code.Replace("-", "", StringComparison.Ordinal), $" `{code}` " })
            Assert.Contains("become one community", (await Bot.Command(Eve, "link", ("code", typed))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_works_once()
    {
        var code = await SpaceCode();
        var seen = await Bot.Command(Eve, "link", ("code", code));
        await Bot.Press(Eve, seen, "Link them");

        Assert.StartsWith("This code was used already", (await Bot.Press(Eve, seen, "Link them")).Text, StringComparison.Ordinal);
        Assert.StartsWith("This code was used already", (await Bot.Command(Eve, "link", ("code", code))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_works_for_a_quarter_of_an_hour()
    {
        var code = await SpaceCode();
        var seen = await Bot.Command(Eve, "link", ("code", code));
        await Bot.Advance(Duration.FromMinutes(15));

        Assert.StartsWith("This code worked until Tue 1 Dec 09:1", (await Bot.Press(Eve, seen, "Link them")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Linked with", (await Bot.Command(Eve, "settings")).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromDays(3));
        Assert.True((await Bot.Command(Eve, "link", ("code", code))).IsRefusal);
    }

    [Fact]
    public async Task A_new_one_takes_the_place_of_one_that_nobody_used()
    {
        var first = await SpaceCode();
        var second = await SpaceCode();

        Assert.StartsWith("I don't know this code.", (await Bot.Command(Eve, "link", ("code", first))).Text, StringComparison.Ordinal);
        Assert.Contains("become one community", (await Bot.Command(Eve, "link", ("code", second))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_for_spaces_is_an_organizers_and_of_another_space()
    {
        var code = await SpaceCode();

        Assert.Contains("Only organizers can link spaces", (await Bot.Command(Fay, "link", ("code", code))).Text, StringComparison.Ordinal);
        Assert.Contains("made in this very space", (await Bot.Command(Olga, "link", ("code", code))).Text, StringComparison.Ordinal);
        Assert.Contains("in a channel of the other space", (await Bot.CommandInDirectMessage(Eve, "link", ("code", code))).Text, StringComparison.Ordinal);
        await Use(Eve, code);
        Assert.Contains("linked already", (await Bot.Command(Eve, "link", ("code", await SpaceCode()))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_for_accounts_is_another_accounts()
    {
        var code = await AccountCode(Ben);

        Assert.Contains("this very account", (await Bot.Command(Ben, "link", ("code", code))).Text, StringComparison.Ordinal);
        await Use(BenAtWork, code);
        Assert.Contains("one person already", (await Bot.Command(BenAtWork, "link", ("code", await AccountCode(Ben)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_space_that_I_have_left_links_nothing()
    {
        var code = await SpaceCode();
        await Bot.Happens(new ChatEvent.SpaceLeft(BotHarness.Leeds));

        Assert.StartsWith("I'm not in the space where this code was made any more.", (await Bot.Command(Eve, "link", ("code", code))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_guesses_are_enough_for_a_quarter_of_an_hour()
    {
        var code = await SpaceCode();
        for (var guess = 0; guess < 5; guess++)
            Assert.StartsWith("I don't know", (await Bot.Command(Eve, "link", ("code", CodeText.Create()))).Text, StringComparison.Ordinal);

        Assert.StartsWith("That was too many wrong codes.", (await Bot.Command(Eve, "link", ("code", code))).Text, StringComparison.Ordinal);
        var forged = new ActionId("link.join", code.Replace("-", "", StringComparison.Ordinal));
        Assert.StartsWith("That was too many wrong codes.", (await Bot.Act(Eve, (await Bot.Command(Eve, "help")).Shown, forged)).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromMinutes(16));
        Assert.StartsWith("This code worked until", (await Bot.Command(Eve, "link", ("code", code))).Text, StringComparison.Ordinal);
        Assert.False((await Use(Eve, await SpaceCode())).IsRefusal);
    }

    [Fact]
    public async Task A_forged_press_grants_nothing()
    {
        var code = (await SpaceCode()).Replace("-", "", StringComparison.Ordinal);
        var card = (await Bot.Command(Fay, "help")).Shown;
        var before = Bot.Dump("seen", "link_guess");

        foreach (var forged in new[] { $"link.join:{code}", "link.join", "link.join:ZZZZZZZZZZ", "link.join:null:0", "link.space", "unlink.space", "unlink.account" })
            Assert.True((await Bot.Act(Fay, card, ActionId.Parse(forged))).IsRefusal, forged);

        Assert.Equal(before, Bot.Dump("seen", "link_guess"));
    }

    [Fact]
    public async Task Used_by_two_at_once_it_links_once()
    {
        var code = await AccountCode(Ana);
        var (fays, gus) = (await Bot.Command(Fay, "link", ("code", code)), await Bot.Command(Gus, "link", ("code", code)));

        var answers = await Task.WhenAll(
            Task.Run(() => Bot.Raw(Bot.PressOf(Fay, fays, "Link them"))), Task.Run(() => Bot.Raw(Bot.PressOf(Gus, gus, "Link them"))));

        Assert.Single(answers, answer => new Answer(answer).IsRefusal);
    }

    [Fact]
    public async Task It_is_not_stored_itself()
    {
        var code = await SpaceCode();

        Assert.DoesNotContain(code, Bot.Dump(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), Bot.Dump(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Help_names_what_the_viewer_may_do()
    {
        Assert.Contains("/meetup link your accounts", (await Bot.Command(Fay, "help")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/meetup unlink", (await Bot.Command(Eve, "help")).Text, StringComparison.Ordinal);
        await LinkSpaces();
        await LinkBen();

        Assert.Contains("/meetup unlink", (await Bot.Command(Eve, "help")).Text, StringComparison.Ordinal);
        Assert.Contains("/meetup unlink", (await Bot.Command(Ben, "help")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/meetup unlink", (await Bot.Command(Fay, "help")).Text, StringComparison.Ordinal);
    }
}

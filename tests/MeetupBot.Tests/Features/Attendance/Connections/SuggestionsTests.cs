using MeetupBot.Chat.Events;
using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Attendance.Connections;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Attendance.Connections;

public sealed class SuggestionsTests : BotTests
{
    private Acquaintances OneSays => new(Bot, bothSay: false);

    private Acquaintances People => new(Bot);

    [Fact]
    public async Task Each_comes_with_reasons_that_can_be_checked()
    {
        var id = IdOn(await Meetup("Sun 2pm"));
        await People.MetAll(Ben, Ana, Olga);
        await People.MetAll(Cleo, Ana, Olga);
        foreach (var guest in new[] { Ben, Cleo })
            await Bot.Press(guest, Bot.Channel, "Going");

        var card = (await Bot.Command(Ben, "connections")).Text;

        Assert.Contains($"Who to meet next\nCleo: also goes to Coffee on Sun 6 Dec 14:00 {id}; you both know Ana and Olga", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_who_go_to_the_same_meetup_are_said_together()
    {
        var id = IdOn(await Meetup("Sun 2pm"));
        await People.MetAll(Ben, Ana);
        await People.MetAll(Ana, Cleo, Dev, Olga);
        foreach (var guest in new[] { Ben, Cleo, Dev })
            await Bot.Press(guest, Bot.Channel, "Going");

        var card = (await Bot.Command(Ben, "connections")).Text;

        Assert.Contains($"Who to meet next\nCleo and Dev: also go to Coffee on Sun 6 Dec 14:00 {id}; you all know Ana\nOlga: you both know Ana\n", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_who_go_to_the_same_meetup_for_other_reasons_each_keep_their_own()
    {
        var id = IdOn(await Meetup("Sun 2pm"));
        await People.MetAll(Ben, Ana);
        await People.MetAll(Ana, Cleo);
        foreach (var guest in new[] { Ben, Cleo, Dev })
            await Bot.Press(guest, Bot.Channel, "Going");

        var card = (await Bot.Command(Ben, "connections")).Text;

        Assert.Contains($"Who to meet next\nAlso going to Coffee on Sun 6 Dec 14:00 {id}:\nCleo: you both know Ana\nDev\n", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_to_meet_somebody_keeps_the_card_and_is_not_offered_it_again()
    {
        await People.MetAll(Ana, Ben, Cleo, Dev);
        await People.Met(Ben, Dev);
        var card = await Bot.Command(Ben, "connections");

        var asked = await Bot.Press(Ben, card, "Meet Cleo");

        Assert.StartsWith("Your connections\nIf Cleo may be asked, I ask in private, and tell you if they'd like it too.\nCleo then reads that it comes from you.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("You have met 2 of ", asked.Text, StringComparison.Ordinal);
        Assert.Contains("\nCleo: you both know Ana; you've said that you'd like to meet\n", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meet Cleo", asked.Shown.ButtonLabels);
        Assert.Contains("Look closer", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ben would like to meet you.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        // A card from before still says so.
        Assert.StartsWith("You asked to meet Cleo not long ago.", (await Bot.Press(Ben, card, "Meet Cleo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_card_about_one_person_the_answer_stands_above_it_too()
    {
        await People.MetAll(Ana, Ben, Cleo);
        var card = await Bot.Command(Ben, "connections", ("member", "cleo"));

        var asked = await Bot.Press(Ben, card, "Meet Cleo");

        Assert.StartsWith("If Cleo may be asked, I ask in private, and tell you if they'd like it too.\n", asked.Text, StringComparison.Ordinal);
        Assert.Contains("I don't think you and Cleo have met yet.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Your connections"], asked.Shown.ButtonLabels);
    }

    [Fact]
    public async Task Nobody_of_a_community_that_is_not_linked_is_suggested()
    {
        var eve = new Someone("Eve", Platform: TestPlatform.OtherName);
        await Bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Works, "Works", IsNew: false));
        await Bot.Command(eve, "help");
        await People.MetAll(Ana, Ben, Cleo, eve);

        Assert.Equal(["Cleo"], (await For(Ben)).Select(next => next.Member.Name));
    }

    [Fact]
    public async Task Who_says_that_the_two_met_is_not_suggested_and_is_again_once_that_is_struck()
    {
        await People.MetAll(Ben, Ana, Olga);
        await People.MetAll(Cleo, Ana, Olga);
        await Bot.Command(Cleo, "met", ("member", Ben.User.Id));

        var card = await Bot.Command(Ben, "connections");

        Assert.Contains("Cleo says that you met", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meet Cleo", card.Text, StringComparison.Ordinal);
        await Bot.Press(Ben, Bot.LastDirect(Ben), "We did not meet");
        Assert.Contains("Meet Cleo", (await Bot.Command(Ben, "connections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_suggested_is_looked_for_before()
    {
        await People.MetAll(Ana, Ben, Cleo);
        await Bot.Advance(Duration.FromDays(2));
        Bot.Platform.Left.Add(Cleo.User);

        var card = await Bot.Command(Ben, "connections");

        Assert.Contains(Cleo.User, Bot.Platform.LookedUp);
        Assert.DoesNotContain("Cleo", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_score_is_the_sum_over_what_is_shared_each_by_how_few_share_it()
    {
        await Meetup("Sun 2pm");
        await People.MetAll(Ana, Ben, Cleo, Dev);
        await People.Met(Ben, Olga);
        await People.Met(Olga, Cleo);
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Dev, Bot.Channel, "Going");

        var found = await For(Ben);

        // Ana has met three, Olga two, and three go to the meetup, of which Ana is one.
        Assert.Equal(["Cleo", "Dev"], found.Select(next => next.Member.Name));
        Assert.Equal(AdamicAdar.Weight(3) + AdamicAdar.Weight(2), found[0].Score, 9);
        Assert.Equal(AdamicAdar.Weight(3) + AdamicAdar.Weight(3), found[1].Score, 9);
        Assert.Equal(["Olga", "Ana"], found[0].Through.Select(one => one.Name));
    }

    [Fact]
    public async Task Hidden_pairs_are_no_reason_and_change_no_score()
    {
        await People.MetAll(Ana, Ben, Cleo);
        var before = (await For(Ben))[0].Score;
        await Bot.Command(Dev, "me set", ("visibility", "private"));
        await People.Met(Ana, Dev);

        Assert.Equal(["Cleo"], (await For(Ben)).Select(next => next.Member.Name));
        Assert.Equal(before, (await For(Ben))[0].Score);

        await Bot.Command(Ana, "me set", ("visibility", "private"));
        Assert.Empty(await For(Ben));
    }

    [Fact]
    public async Task Nobody_met_gone_or_declined_is_suggested()
    {
        await People.MetAll(Ana, Ben, Cleo, Dev, Olga);
        await People.Met(Ben, Cleo);
        await People.Leave(Dev);
        Assert.Equal(["Olga"], (await For(Ben)).Select(next => next.Member.Name));

        await People.Forget(Olga);
        Assert.Empty(await For(Ben));
        Assert.DoesNotContain("Who to meet next", (await Bot.Command(Ben, "connections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_one_of_two_says_is_no_reason_and_changes_no_score()
    {
        await People.MetAll(Ana, Ben, Cleo);
        var before = (await For(Ben))[0].Score;
        await OneSays.MetAll(Ana, Dev);
        await OneSays.MetAll(Olga, Ana, Ben, Cleo);
        await OneSays.MetAll(Ben, Olga);

        var found = Assert.Single(await For(Ben));

        Assert.Equal(("Cleo", before), (found.Member.Name, found.Score));
        Assert.Equal(["Ana"], found.Through.Select(one => one.Name));
    }

    [Fact]
    public async Task Whom_one_of_two_says_to_have_met_is_suggested_to_neither()
    {
        await People.MetAll(Ana, Ben, Cleo);
        await OneSays.Met(Ben, Cleo);

        Assert.Empty(await For(Ben));
        Assert.Empty(await For(Cleo));
    }

    private async Task<IReadOnlyList<NextToMeet>> For(Someone person)
    {
        var member = await People.IdOf(person);
        return await Bot.Transactions.ReadAsync(scope => scope.GetRequiredService<MemberSuggestions>().Suggest(member, 5));
    }
}

using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

public sealed class IntroductionTests(SocketTown fixture) : SlackTownTests<SocketTown>(fixture)
{
    private const string Question = "Ana thinks that you and ";

    [Fact]
    public async Task Once_both_agree_they_talk_in_a_group_conversation_and_find_a_time_there()
    {
        await IntroduceAsync();
        Assert.StartsWith("Saved. If Cleo would like it too", (await AgreeAsync(Here.Ben)).Text, StringComparison.Ordinal);
        await Town.CaughtUpAsync();
        Assert.Empty(Here.Slack.GroupMessages(Here.Ben));

        await AgreeAsync(Here.Cleo);

        var opening = await Here.EventuallyAsync(() => Here.Slack.GroupMessages(Here.Ben).FirstOrDefault(), "the conversation");
        var group = opening.Conversation;
        Assert.True(group.Has(Here.Ben) && group.Has(Here.Cleo) && !group.Has(Here.Ana));
        Assert.StartsWith($"<@{Here.Ben.Id}>, meet <@{Here.Cleo.Id}>. Ana: “You both climb”.", opening.Markup, StringComparison.Ordinal);

        var id = await FindTimeAsync(opening);
        var poll = await InGroupAsync("1 yes");
        await Here.VoteAsync(Here.Cleo, poll, 2);
        Assert.Contains(id, Here.Text(await InGroupAsync("It's on:")), StringComparison.Ordinal);
        await Town.CaughtUpAsync();
        Assert.Empty(Here.Cards(id));
        Assert.DoesNotContain(id, (await Here.RunAsync(Here.Dev, "list")).Text, StringComparison.Ordinal);
        Assert.Contains(id, (await Here.RunAsync(Here.Cleo, "list")).Text, StringComparison.Ordinal);

        Task<SlackMessage> InGroupAsync(string text) => Here.Slack.MessageAsync(group, m => Here.Text(m).Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_conversation_is_refused_each_is_written_to_and_asked_for_a_time()
    {
        await IntroduceAsync();
        await AgreeAsync(Here.Ben);
        var toCleo = await Here.ToldAsync(Here.Cleo, Question);
        Here.Slack.Faults.Always(ApiFault.Refused("restricted_action"), method: "conversations.open");
        await Here.PressAsync(Here.Cleo, toCleo, "Yes, introduce us");

        var toBen = await Here.ToldAsync(Here.Ben, "Ben, meet @Cleo. Ana: “You both climb”.");
        await Here.ToldAsync(Here.Cleo, "meet @Ben");
        Here.Slack.Faults.Clear();
        var id = await FindTimeAsync(toBen);
        await Here.VoteAsync(Here.Cleo, await Here.ToldAsync(Here.Cleo, id, "Ben asks which time suits you."), 1);

        await Here.ToldAsync(Here.Ben, id, "you are going");
        Assert.Empty(Here.Slack.GroupMessages(Here.Ben));
        Assert.Empty(Here.Cards(id));
    }

    [Fact]
    public async Task Nobody_learns_who_said_no()
    {
        await IntroduceAsync();
        var declined = await Here.PressAsync(Here.Cleo, await Here.ToldAsync(Here.Cleo, Question), "No thanks");
        Assert.StartsWith("Saved, and told to nobody.", declined.Text, StringComparison.Ordinal);

        var agreed = await AgreeAsync(Here.Ben);
        Assert.StartsWith("Saved. If Cleo would like it too, I bring you together.", agreed.Text, StringComparison.Ordinal);

        await Town.CaughtUpAsync();
        Assert.Empty(Here.Slack.GroupMessages(Here.Ben));
        Assert.Single(Here.Slack.DirectMessages(Here.Ben));
        Assert.Empty(Here.Slack.DirectMessages(Here.Ana));
    }

    private async Task IntroduceAsync()
    {
        var answer = await Here.RunAsync(Here.Ana, $"introduce <@{Here.Ben.Id}> <@{Here.Cleo.Id}> because You both climb");
        Assert.StartsWith("I ask Ben and Cleo, each in private", answer.Text, StringComparison.Ordinal);
    }

    private async Task<Said> AgreeAsync(SlackUser user) =>
        await Here.PressAsync(user, await Here.ToldAsync(user, Question), "Yes, introduce us");

    /// <summary>Ben names two times.</summary>
    /// <returns>The id of what they plan.</returns>
    private async Task<string> FindTimeAsync(SlackMessage opening)
    {
        var form = await Here.PressAsync(Here.Ben, opening, "Find a time");
        return Corner.IdIn((await Here.SubmitAsync(form, ("When", "in 3 days, in 4 days"))).Markup);
    }
}

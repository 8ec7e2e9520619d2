using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class IntroductionTests(TownFixture fixture) : TownTests(fixture)
{
    private const string Question = "Ana thinks that you and ";

    [Fact]
    public async Task Once_both_agree_they_talk_in_a_private_thread_and_find_a_time_there()
    {
        await Here.AnnounceHereAsync();
        await IntroduceAsync();
        Assert.StartsWith("Saved. If Cleo would like it too", (await AgreeAsync(Here.Ben)).Text, StringComparison.Ordinal);
        await Town.CaughtUpAsync();
        Assert.Empty(Here.Guild.Threads);

        await AgreeAsync(Here.Cleo);

        var opening = await Here.EventuallyAsync(() => Here.Guild.Threads.SelectMany(Here.Discord.Messages).FirstOrDefault(), "the thread");
        var thread = opening.Channel;
        Assert.Equal((ChannelType.PrivateThread, Here.General), (thread.Type, thread.Parent));
        Assert.Equivalent(new[] { Here.Ben.Id, Here.Cleo.Id, Here.Discord.Bot.Id }, thread.ThreadMembers, strict: true);
        Assert.StartsWith($"{Here.Ben.Mention}, meet {Here.Cleo.Mention}. Ana: “You both climb”.", opening.Text, StringComparison.Ordinal);
        Assert.Equivalent(new[] { Here.Ben.Id, Here.Cleo.Id }, opening.PingedUsers, strict: true);

        var id = await FindTimeAsync(opening);
        var poll = await InThreadAsync("** 1 yes");
        await Here.VoteAsync(Here.Cleo, poll, 2);
        Assert.Contains(id, (await InThreadAsync("It's on:")).Text, StringComparison.Ordinal);
        await Town.CaughtUpAsync();
        Assert.Empty(Here.Cards(id));
        Assert.DoesNotContain(id, (await Here.RunAsync(Here.Dev, "list")).Text, StringComparison.Ordinal);
        Assert.Contains(id, (await Here.RunAsync(Here.Cleo, "list")).Text, StringComparison.Ordinal);

        Task<SimMessage> InThreadAsync(string text) => Here.Discord.MessageAsync(thread, m => m.Text.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_threads_are_refused_each_is_written_to_and_asked_for_a_time()
    {
        await Here.AnnounceHereAsync();
        Here.General.SetOverwrite(new SimOverwrite(Here.Discord.Bot.Id, IsMember: true, DiscordPermission.None, DiscordPermission.CreatePrivateThreads));
        await IntroduceAsync();
        await AgreeAsync(Here.Ben);
        await AgreeAsync(Here.Cleo);

        var toBen = await Here.ToldAsync(Here.Ben, $"Ben, meet {Here.Cleo.Mention}. Ana: “You both climb”.");
        await Here.ToldAsync(Here.Cleo, $"meet {Here.Ben.Mention}");
        await Here.ToldAsync(Here.Ana, "Ben and Cleo are in touch now, thanks to you.");
        var id = await FindTimeAsync(toBen);
        var asked = await Here.ToldAsync(Here.Cleo, id, "Ben asks which time suits you.");
        await Here.VoteAsync(Here.Cleo, asked, 1);

        await Here.ToldAsync(Here.Ben, id, "you are going");
        Assert.Empty(Here.Guild.Threads);
        Assert.Empty(Here.Cards(id));
    }

    [Fact]
    public async Task Nobody_learns_who_said_no()
    {
        await Here.AnnounceHereAsync();
        await IntroduceAsync();
        var declined = await Here.PressAsync(Here.Cleo, await Here.ToldAsync(Here.Cleo, Question), "No thanks");
        Assert.StartsWith("Saved, and told to nobody.", declined.Text, StringComparison.Ordinal);

        var agreed = await AgreeAsync(Here.Ben);
        Assert.StartsWith("Saved. If Cleo would like it too, I bring you together.", agreed.Text, StringComparison.Ordinal);

        await Town.CaughtUpAsync();
        Assert.Empty(Here.Guild.Threads);
        Assert.Single(Here.Discord.DirectMessages(Here.Ben));
        Assert.Empty(Here.Discord.DirectMessages(Here.Ana));
    }

    private async Task IntroduceAsync()
    {
        var answer = await Here.RunAsync(Here.Ana, "introduce", ("first", Here.Ben), ("second", Here.Cleo), ("because", "You both climb"));
        Assert.True(answer.IsEphemeral);
        Assert.StartsWith("I ask Ben and Cleo, each in private", answer.Text, StringComparison.Ordinal);
    }

    private async Task<SimInteractionResponse> AgreeAsync(SimUser user) =>
        await Here.PressAsync(user, await Here.ToldAsync(user, Question), "Yes, introduce us");

    /// <summary>Ben names two times.</summary>
    /// <returns>The id of what they plan.</returns>
    private async Task<string> FindTimeAsync(SimMessage opening)
    {
        var form = (await Here.PressAsync(Here.Ben, opening, "Find a time")).Modal!;
        return Quarter.IdIn((await Here.SubmitAsync(form, ("When", "in 3 days, in 4 days"))).Text);
    }
}

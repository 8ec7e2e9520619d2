using MeetupBot.Storage.Due;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Interactions;

public sealed class FailureTests : BotTests
{
    private protected override BotHarness Create() => new(extra: features => features.Command<FaultyFeature>().Job<FaultyFeature>().Shared<FaultyRuns>());

    [Fact]
    public async Task An_act_that_fails_is_undone_as_a_whole_and_said_so()
    {
        var before = Bot.Dump();

        var answer = await Bot.Command(Ben, "fail");

        Assert.True(answer.IsRefusal);
        Assert.StartsWith("Something went wrong on my side, and nothing was changed.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, Bot.Dump());
        Assert.Contains(Bot.Log, line => line.Contains("failed and was undone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Due_work_that_fails_is_tried_again_then_set_aside_and_holds_up_nothing()
    {
        await Meetup();
        await Bot.Database.WriteAsync(session => session.Due.Schedule(new DueItem { Kind = "test.fail", Key = "test.fail", DueAt = Bot.Now }));

        await Bot.AdvanceTo(At(4, 10));

        Assert.Equal(5, Bot.Service<FaultyRuns>().Count);
        Assert.DoesNotContain("written half", Bot.Dump(), StringComparison.Ordinal);
        Assert.Null((await Bot.Database.ReadAsync(session => session.Due.Find("test.fail")))!.RunAt);
        Assert.Equal(2, Bot.ChannelCards.Count);
    }

    [Fact]
    public async Task Due_work_of_an_unknown_kind_is_dropped_with_a_word_in_the_log()
    {
        await Bot.Database.WriteAsync(session => session.Due.Schedule(new DueItem { Kind = "of.tomorrow", Key = "x", DueAt = Bot.Now }));

        await Bot.Advance(Duration.FromMinutes(1));

        Assert.Null(await Bot.Database.ReadAsync(session => session.Due.Find("x")));
        Assert.Contains(Bot.Log, line => line.Contains("unknown kind of.tomorrow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_command_and_an_old_button_say_what_there_is()
    {
        Assert.Contains("/meetup help", (await Bot.Command(Ben, "fly")).Text, StringComparison.Ordinal);
        Assert.Contains("/meetup list", (await Bot.Act(Ben, new Shown(new MeetupBot.Chat.Cards.Card()), new("fly", "to the moon"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_direct_message_a_stranger_is_told_where_to_begin()
    {
        var answer = await Bot.CommandInDirectMessage(new Someone("Stranger"), "list");

        Assert.StartsWith("I don't know yet which community you mean.", answer.Text, StringComparison.Ordinal);
    }
}

using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Tests.Discord.Translation;

/// <summary>What is pressed first reaches the bot first, and the answer to the last press stays.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task Presses_of_one_tick_reach_the_bot_in_their_order()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await bench.DeliverAsync(new Delivery.Post(bench.Here, DiscordHarness.WithButton("Lunch")) { Key = "KEY1" });
        var card = bench.Simulator.Messages(bench.Channel)[0];
        var people = Enumerable.Range(1, 64).Select(n => bench.Simulator.AddUser($"person{n}")).ToList();
        foreach (var person in people)
            bench.Guild.AddMember(person);

        await Task.WhenAll(people.Select(person => bench.Simulator.PressButtonAsync(person, card, "Going")).ToList());

        Assert.Equal(people.Select(person => DiscordHarness.RefOf(person)), bench.Handler.Interactions.Select(press => press.Person.User));
    }

    [Fact]
    public async Task Two_answers_on_one_private_message_are_sent_in_the_order_of_the_presses()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Handler.AnswerWith(new Reply.Private(DiscordHarness.WithButton("Asked")));
        var asked = await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "me show");
        var slow = new TaskCompletionSource<Reply>();
        bench.Handler.Answer = (_, _) => slow.Task;
        var first = bench.Simulator.PressButtonAsync(bench.Owner, asked.Message!, "Going");
        await Wait(() => bench.Handler.Interactions.Count == 2);
        bench.Handler.AnswerWith(new Reply.Replace(DiscordHarness.WithButton("Saved: second")));
        var second = bench.Simulator.PressButtonAsync(bench.Owner, asked.Message!, "Going");
        await Wait(() => bench.Handler.Interactions.Count == 3);

        slow.SetResult(new Reply.Replace(DiscordHarness.WithButton("Saved: first")));
        await Task.WhenAll(first, second);

        Assert.Contains("Saved: second", asked.Message!.Text, StringComparison.Ordinal);
    }

    private static async Task Wait(Func<bool> holds)
    {
        for (var tries = 0; tries < 1_000 && !holds(); tries++)
            await Task.Delay(5);
        Assert.True(holds());
    }
}

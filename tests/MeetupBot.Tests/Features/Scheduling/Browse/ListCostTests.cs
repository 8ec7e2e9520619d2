using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Browse;

/// <summary>What the list costs, as counts.</summary>
public sealed class ListCostTests(ITestOutputHelper output) : BotTests
{
    /// <summary>In bytes, of one meetup; about a quarter above what was measured.</summary>
    private const long MostAllocated = 34_000;

    private CostMeter Cost => new(Bot, output);

    [Fact]
    public async Task It_takes_as_many_statements_for_ten_meetups_as_for_one()
    {
        await Meetup();
        await Bot.Raw(List());
        var one = await Cost.TraceAsync(() => Bot.Raw(List()));
        for (var i = 0; i < 9; i++)
            await Meetup();
        await Bot.Raw(List());

        var ten = await Cost.TraceAsync(() => Bot.Raw(List()));

        Assert.Equal(one, ten);
        Assert.InRange(one.Count, 1, 15);
    }

    [Fact]
    public async Task Its_transaction_allocates_little()
    {
        await Meetup();
        await Bot.Raw(List());

        Assert.InRange(await Cost.MedianAllocatedAsync(List), 1, MostAllocated);
    }

    private CommandInteraction List() => Bot.CommandOf(Ben, "list");
}

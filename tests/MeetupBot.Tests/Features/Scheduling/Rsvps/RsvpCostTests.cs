using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Rsvps;

/// <summary>What an answer to a meetup costs, as counts. Beside the answer it plans that person's reminders anew.</summary>
public sealed class RsvpCostTests(ITestOutputHelper output) : BotTests
{
    /// <summary>In bytes; about a quarter above what was measured.</summary>
    private const long MostAllocated = 33_000;

    private int _answers;

    private CostMeter Cost => new(Bot, output);

    [Fact]
    public async Task An_answer_while_the_card_waits_for_an_edit_takes_thirteen_statements()
    {
        await Meetup();
        for (var i = 0; i < 4; i++)
            await Bot.Raw(Answer());

        var statements = await Cost.TraceAsync(() => Bot.Raw(Answer()));

        Assert.Equal(
            [
                "BEGIN", "PRAGMA data_version", "INSERT seen", "SELECT rsvp", "INSERT rsvp", "DELETE due", "DELETE due", "DELETE due", "DELETE due",
                "SELECT member", "INSERT due", "INSERT due", "SELECT outbox", "UPDATE outbox", "DELETE outbox", "COMMIT",
            ],
            statements);
    }

    [Fact]
    public async Task The_transaction_of_an_answer_allocates_little()
    {
        await Meetup();
        await Bot.Raw(Answer());

        Assert.InRange(await Cost.MedianAllocatedAsync(Answer), 1, MostAllocated);
    }

    private ComponentInteraction Answer() => BotHarness.Here(
        new ComponentInteraction
        {
            Id = Bot.NextId(),
            Person = Ben.Person,
            ReceivedAt = Bot.Now,
            Action = Bot.Channel.Button(_answers++ % 2 == 0 ? "Going" : "Maybe").Action,
            Message = Bot.Channel.Message,
        },
        Ben);
}

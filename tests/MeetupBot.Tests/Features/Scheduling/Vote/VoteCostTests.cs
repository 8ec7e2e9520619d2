using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Pages;

namespace MeetupBot.Tests.Features.Scheduling.Vote;

/// <summary>What a vote costs, as counts.</summary>
public sealed class VoteCostTests(ITestOutputHelper output) : BotTests
{
    private const string Menu = "Which times work for you?";

    /// <summary>In bytes; about a quarter above what was measured.</summary>
    private const long MostAllocated = 4_500;

    private int _votes;

    private CostMeter Cost => new(Bot, output);

    [Fact]
    public async Task A_vote_while_its_card_waits_for_an_edit_takes_three_statements()
    {
        await Poll();
        await Vote(Ben, "1");
        await Press(Ben);
        await Press(Ben);

        var statements = await Cost.TraceAsync(() => Press(Ben));

        Assert.Equal(["BEGIN", "PRAGMA data_version", "INSERT seen", "SELECT ballot", "INSERT ballot", "COMMIT"], statements);
    }

    [Fact]
    public async Task A_vote_that_has_its_card_edited_takes_three_more()
    {
        await Poll();
        await Vote(Ben, "1");
        await Bot.Settle();

        var statements = await Cost.TraceAsync(() => Press(Ben));

        Assert.Equal(
            ["BEGIN", "PRAGMA data_version", "INSERT seen", "SELECT ballot", "INSERT ballot", "SELECT outbox", "INSERT outbox", "INSERT outbox_lane", "COMMIT"],
            statements.Where(statement => statement is not ("SELECT card" or "SELECT account")));
    }

    [Fact]
    public async Task A_vote_by_the_page_takes_one_transaction_that_writes_the_ballot_once()
    {
        var id = new MeetupId(IdOn(await Poll()));
        var ben = await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(Ben.Platform, Ben.User.Id)[0].Member.Id);
        await using var pages = await PageHost.StartAsync(Bot.Files);
        using var page = await GridPage.OpenAsync(pages, ben, id);
        await page.PaintAsync("""{"0":"y"}""");

        var statements = await Cost.TraceAsync(() => page.PaintAsync("""{"0":"m","1":"y"}"""));

        Assert.Equal(["BEGIN", "INSERT ballot", "COMMIT"], statements.Where(statement => statement.Split(' ')[0] is not ("SELECT" or "PRAGMA")));
        Assert.InRange(statements.Count, 1, 12);
    }

    [Fact]
    public async Task The_transaction_of_a_vote_allocates_little()
    {
        await Poll();
        await Vote(Ben, "1");
        Assert.InRange(await Cost.MedianAllocatedAsync(() => Vote(Ben)), 1, MostAllocated);
    }

    private Task<Reply> Press(Someone person) => Bot.Raw(Vote(person));

    private ComponentInteraction Vote(Someone person)
    {
        var menu = Bot.Channel.Menu(Menu);
        return BotHarness.Here(
            new ComponentInteraction
            {
                Id = Bot.NextId(),
                Person = person.Person,
                ReceivedAt = Bot.Now,
                Action = menu.Action,
                Values = [menu.Options[_votes++ % 2].Value],
                Message = Bot.Channel.Message,
            },
            person);
    }
}

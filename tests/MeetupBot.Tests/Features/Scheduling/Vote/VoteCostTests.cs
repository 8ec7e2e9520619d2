using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Rights;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Engine;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Pages;
using SQLitePCL;

namespace MeetupBot.Tests.Features.Scheduling.Vote;

/// <summary>What a vote costs, as counts: the statements that SQLite runs, and the memory that the transaction allocates.</summary>
public sealed partial class VoteCostTests(ITestOutputHelper output) : BotTests
{
    private const string Menu = "Which times work for you?";

    /// <summary>In bytes; about a quarter above what was measured.</summary>
    private const long MostAllocated = 13_000;

    private int _votes;

    [Fact]
    public async Task A_vote_while_its_card_waits_for_an_edit_takes_three_statements()
    {
        await Poll();
        await Vote(Ben, "1");
        await Press(Ben);
        await Press(Ben);

        var statements = await Trace(() => Press(Ben));

        Assert.Equal(["BEGIN", "PRAGMA data_version", "INSERT seen", "SELECT ballot", "INSERT ballot", "COMMIT"], statements);
    }

    [Fact]
    public async Task A_vote_that_has_its_card_edited_takes_three_more()
    {
        await Poll();
        await Vote(Ben, "1");
        await Bot.Settle();

        var statements = await Trace(() => Press(Ben));

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

        var statements = await Trace(() => page.PaintAsync("""{"0":"m","1":"y"}"""));

        Assert.Equal(["BEGIN", "INSERT ballot", "COMMIT"], statements.Where(statement => statement.Split(' ')[0] is not ("SELECT" or "PRAGMA")));
        Assert.InRange(statements.Count, 1, 12);
    }

    [Fact]
    public async Task The_transaction_of_a_vote_allocates_little()
    {
        await Poll();
        await Vote(Ben, "1");
        var allocated = new List<long>();
        for (var vote = 0; vote < 100; vote++)
            allocated.Add(await Allocated(Ben));

        var median = allocated.Order().ElementAt(allocated.Count / 2);
        output.WriteLine($"{median} bytes");
        Assert.InRange(median, 1, MostAllocated);
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

    private Task<long> Allocated(Someone person)
    {
        var (router, press) = ((InteractionRouter)Bot.Service<IChatHandler>(), Vote(person));
        return Bot.Database.WriteAsync(session =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reply = Bot.Transactions.Run(session, scope => router.Act(scope, press, KnownStanding.From(press)));
            var after = GC.GetAllocatedBytesForCurrentThread();
            Assert.IsType<Reply.Replace>(reply);
            return after - before;
        });
    }

    private async Task<List<string>> Trace(Func<Task> act)
    {
        var ran = new List<string>();
        await Bot.Database.WriteAsync(session => raw.sqlite3_trace(ConnectionOf(session.Connection).Handle, (_, sql) => ran.Add(Short(sql)), null));
        ran.Clear();
        await act();
        await Bot.Database.WriteAsync(session => raw.sqlite3_trace(ConnectionOf(session.Connection).Handle, (strdelegate_trace?)null, null));
        // What came after the act belongs to the line above.
        var end = ran.LastIndexOf("COMMIT");
        List<string> own = [.. ran.Take(end + 1)];
        output.WriteLine(string.Join('\n', own));
        return own[(own[0] == "COMMIT" ? 1 : 0)..];
    }

    private static string Short(string sql)
    {
        var match = FirstTable().Match(sql);
        return match.Success ? $"{sql.Split(' ')[0]} {match.Groups[1].Value}" : sql.StartsWith("PRAGMA", StringComparison.Ordinal) ? sql : sql.Split(' ')[0];
    }

    [GeneratedRegex(@"(?:FROM|INTO|UPDATE) (\w+)")]
    private static partial Regex FirstTable();

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_connection")]
    private static extern ref PreparedConnection ConnectionOf(StoreConnection connection);
}

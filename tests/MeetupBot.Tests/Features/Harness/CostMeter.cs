using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Rights;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sqlite.Engine;
using SQLitePCL;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>What an act costs, as counts: the statements that SQLite runs, and the memory that the transaction allocates.</summary>
internal sealed partial class CostMeter(BotHarness bot, ITestOutputHelper output)
{
    /// <summary>The statements of the writer during an act, each by its verb and first table.</summary>
    public async Task<List<string>> TraceAsync(Func<Task> act)
    {
        var ran = new List<string>();
        await bot.Database.WriteAsync(session => raw.sqlite3_trace(ConnectionOf((SqliteStoreConnection)session.Connection).Handle, (_, sql) => ran.Add(Short(sql)), null));
        ran.Clear();
        await act();
        await bot.Database.WriteAsync(session => raw.sqlite3_trace(ConnectionOf((SqliteStoreConnection)session.Connection).Handle, (strdelegate_trace?)null, null));
        // What came after the act belongs to the line above.
        var end = ran.LastIndexOf("COMMIT");
        List<string> own = [.. ran.Take(end + 1)];
        output.WriteLine(string.Join('\n', own));
        return own[(own[0] == "COMMIT" ? 1 : 0)..];
    }

    /// <summary>The median of many.</summary>
    public async Task<long> MedianAllocatedAsync(Func<Interaction> act)
    {
        var allocated = new List<long>();
        for (var i = 0; i < 100; i++)
            allocated.Add(await AllocatedAsync(act()));
        var median = allocated.Order().ElementAt(allocated.Count / 2);
        output.WriteLine($"{median} bytes");
        return median;
    }

    /// <summary>In bytes, of the transaction of one interaction.</summary>
    private Task<long> AllocatedAsync(Interaction interaction)
    {
        var router = (InteractionRouter)bot.Service<IChatHandler>();
        return bot.Database.WriteAsync(session =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reply = bot.Transactions.Run(session, scope => router.Act(scope, interaction, KnownStanding.From(interaction)));
            var after = GC.GetAllocatedBytesForCurrentThread();
            Assert.IsNotType<Reply.Repeated>(reply);
            return after - before;
        });
    }

    private static string Short(string sql)
    {
        var match = FirstTable().Match(sql);
        return match.Success ? $"{sql.Split(' ')[0]} {match.Groups[1].Value}" : sql.StartsWith("PRAGMA", StringComparison.Ordinal) ? sql : sql.Split(' ')[0];
    }

    [GeneratedRegex(@"(?:FROM|INTO|UPDATE) (\w+)")]
    private static partial Regex FirstTable();

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_connection")]
    private static extern ref PreparedConnection ConnectionOf(SqliteStoreConnection connection);
}

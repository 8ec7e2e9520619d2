using System.Reflection;
using System.Runtime.CompilerServices;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Engine;
using MeetupBot.Tests.Storage.Stores;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Tests.Storage.Engine;

/// <summary>Whatever is written, by whichever statement, is seen by the next read of a kept answer: it is as if nothing were kept.</summary>
public sealed class KeptAnswersTests : StoreTests
{
    private const string Key = "card:M1";

    /// <summary>A value for columns whose text has a form of its own.</summary>
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["meetup.state"] = "'Cancelled'",
        ["meetup.audience"] = "'Everybody'",
        ["meetup.day"] = "'2026-12-24'",
        ["community.proposers"] = "'Organizers'",
        ["community.coffee_rhythm"] = "'Weekly'",
        ["community.reminder_offsets"] = "'1h'",
        ["member.reminders"] = "'1h'",
        ["member.visibility"] = "'Private'",
    };

    /// <summary>Tables from which answers are kept. Another one that is found below fails the test.</summary>
    public static TheoryData<string> Tables =>
        ["space", "community", "community_organizer", "account", "member", "meetup", "cohost", "poll_option", "card", "outbox"];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_write_to_any_column_is_seen(string table)
    {
        await Fill();
        var columns = await Columns(table);
        var changing = 0;
        foreach (var (column, type) in columns)
        {
            await Undone(session =>
            {
                var before = Ask(session);
                Run(session, $"UPDATE OR IGNORE {table} SET {column} = {Other(table, column, type)}");
                var after = Ask(session);
                Assert.Equal(AskAnew(session), after);
                changing += before == after ? 0 : 1;
            });
            await Db.Write(session => Assert.Equal(AskAnew(session), Ask(session)));
        }

        Assert.True(changing >= 1, $"No change of {table} changes what is read.");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_row_that_is_deleted_or_comes_back_is_seen(string table)
    {
        await Fill();
        await Db.Write(session => Run(session, $"CREATE TEMP TABLE copy AS SELECT * FROM {table}"));
        await Undone(session =>
        {
            var before = Ask(session);
            Run(session, $"DELETE FROM main.{table}");
            var without = Ask(session);
            Assert.NotEqual(before, without);
            Assert.Equal(AskAnew(session), without);
            Run(session, $"INSERT INTO main.{table} SELECT * FROM temp.copy");
            Assert.Equal(before, Ask(session));
        });
        await Db.Write(session => Assert.Equal(AskAnew(session), Ask(session)));
    }

    [Fact]
    public async Task Every_answer_that_is_kept_is_asked_for_here_and_reads_only_the_tables_above()
    {
        await Fill();
        await Db.Write(session =>
        {
            Ask(session);
            var all = KeptBy(session).ToList();
            Assert.Equal(Questions(session).Length, all.Count);
            foreach (var kept in all)
            {
                var tables = (ulong)kept.GetType().GetField("_tables", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(kept)!;
                Assert.NotEqual(0UL, tables);
                // A list that is a parameter is no table.
                Assert.Empty(NamesOf(session, tables).Except(Tables.Select(row => row.Data)).Except(["json_each"]));
            }
        });
    }

    [Fact]
    public async Task An_operation_that_is_undone_leaves_nothing_of_its_own()
    {
        await Fill();
        using var gate = new ManualResetEventSlim();
        var first = Db.Write(session => gate.Wait());
        var failing = Db.Write(session =>
        {
            session.Communities.Update(Community with { Name = "York" });
            Assert.Equal("York", session.Communities.Find(Community.Id)?.Name);
            throw new InvalidOperationException();
        });
        var next = Db.Write(session => session.Communities.Find(Community.Id)?.Name);
        gate.Set();
        await first;
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal("Leeds", await next);
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing_of_its_own()
    {
        await Fill();
        await Assert.ThrowsAsync<StorageException>(() => Db.Write(session =>
        {
            session.Communities.Update(Community with { Name = "York" });
            Assert.Equal("York", session.Communities.Find(Community.Id)?.Name);
            Run(session, "PRAGMA defer_foreign_keys = ON");
            Run(session, "INSERT INTO cohost (meetup_id, member_id) VALUES ('NONE', 1)");
        }));
        Assert.Equal("Leeds", await Db.Write(session => session.Communities.Find(Community.Id)?.Name));
    }

    [Fact]
    public async Task What_another_connection_writes_is_seen()
    {
        await Fill();
        await Db.Write(session => Assert.Equal("Leeds", session.Communities.Find(Community.Id)?.Name));
        await using (var other = new SqliteConnection($"Data Source={Db.File};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = other.CreateCommand();
            command.CommandText = "UPDATE community SET name = 'York'";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await Db.Write(session => Assert.Equal("York", session.Communities.Find(Community.Id)?.Name));
    }

    [Fact]
    public async Task What_a_trigger_or_a_foreign_key_writes_is_seen()
    {
        await Fill();
        await Undone(session =>
        {
            Run(session, "CREATE TRIGGER named AFTER INSERT ON seen BEGIN UPDATE community SET name = 'York'; END");
            Run(session, "CREATE TABLE holder (id INTEGER PRIMARY KEY)");
            Run(session, "INSERT INTO holder VALUES (1)");
            Run(session, "CREATE TABLE held (id INTEGER PRIMARY KEY, holder INTEGER REFERENCES holder(id) ON DELETE CASCADE)");
            Run(session, "INSERT INTO held VALUES (1, 1)");
            var held = session.Connection.Keep((int id) => session.Connection.First<long>(new Statement("SELECT COUNT(*) FROM held")));
            Assert.Equal("Leeds", session.Communities.Find(Community.Id)?.Name);
            Assert.Equal(1, held.Get(0));

            Assert.True(session.ProcessedInteractions.TryClaim("i1", Now));
            Run(session, "DELETE FROM holder WHERE id = 1");

            Assert.Equal("York", session.Communities.Find(Community.Id)?.Name);
            Assert.Equal(0, held.Get(0));
        });
    }

    [Fact]
    public async Task A_command_that_nobody_compiled_ends_the_keeping()
    {
        await Fill();
        await Db.Write(session =>
        {
            using var command = ConnectionOf((SqliteStoreConnection)session.Connection).CreateCommand();
            foreach (var name in new[] { "York", "Bath", "Hull" })
            {
                command.CommandText = $"UPDATE community SET name = '{name}'";
                command.ExecuteNonQuery();
                Assert.Equal(name, session.Communities.Find(Community.Id)?.Name);
            }
        });
    }

    [Fact]
    public async Task A_reader_keeps_nothing()
    {
        await Fill();
        await Db.Read(session => session.Communities.Find(Community.Id));
        await Db.Write(session => session.Communities.Update(Community with { Name = "York" }));
        Assert.Equal("York", await Db.Read(session => session.Communities.Find(Community.Id)?.Name));
    }

    private async Task Fill()
    {
        var meetup = Meetup("M1", MeetupState.Polling) with { CoHosts = [Ben] };
        await Add(meetup);
        await Db.Write(session =>
        {
            session.Communities.SetOrganizers(Community.Id, [Ana]);
            session.Polls.SetOptions(meetup.Id, [new PollOption(0, MeetupTime.At(Now)), new PollOption(1, MeetupTime.OnDay(new LocalDate(2026, 12, 9)))]);
            session.Cards.Save(new PostedCard { MeetupId = meetup.Id, SpaceId = Space.Id, Kind = "card.poll", Channel = "c1", Message = "m1" });
            session.Outbox.Merge(
                Key,
                new NewOutboxMessage { Platform = "discord", Lane = "c1", Priority = 1, Kind = "card.poll", Target = "c1", NotBefore = Now, MeetupId = meetup.Id },
                Now);
        });
    }

    private Func<object?>[] Questions(Session session)
    {
        var id = new MeetupId("M1");
        return
        [
            () => session.Communities.Find("discord", "g1") is var (space, community) ? (object)new { space, community } : null,
            () => session.Communities.Find(Community.Id),
            () => session.Communities.FindSpace(Space.Id),
            () => session.Communities.Organizers(Community.Id),
            () => session.Members.Find(Community.Id, "discord", "Ben"),
            () => session.Meetups.Find(id) is { } meetup ? (object)new { meetup, CoHosts = meetup.CoHosts.ToList() } : null,
            () => session.Polls.Options(id),
            () => session.Cards.Of(id),
            () => session.Outbox.Find(Key),
        ];
    }

    private string Ask(Session session) => string.Join('\n', Questions(session).Select(question =>
    {
        try
        {
            return Write(question());
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return error.GetType().Name;
        }
    }));

    private static string Write(object? answer) => answer switch
    {
        null => "nothing",
        string text => text,
        System.Collections.IEnumerable many => string.Join(", ", many.Cast<object>()),
        _ => answer.ToString() + (answer.GetType().GetProperty("CoHosts")?.GetValue(answer) is System.Collections.IEnumerable hosts ? Write(hosts) : ""),
    };

    private string AskAnew(Session session)
    {
        ConnectionOf((SqliteStoreConnection)session.Connection).Watch!.DropAll();
        return Ask(session);
    }

    private static void Run(Session session, string sql) => session.Connection.Execute(new Statement(sql));

    private async Task Undone(Action<Session> act) => await Assert.ThrowsAsync<OperationCanceledException>(() => Db.Write(session =>
    {
        Run(session, "PRAGMA defer_foreign_keys = ON");
        act(session);
        throw new OperationCanceledException();
    }));

    private async Task<List<(string Name, string Type)>> Columns(string table) => await Db.Read(session => session.Connection
        .Query<string>(new Statement($"SELECT name || ' ' || type FROM pragma_table_info('{table}')"))
        .Select(column => (column.Split(' ')[0], column.Split(' ')[1])).ToList());

    private static string Other(string table, string column, string type) => Forms.GetValueOrDefault($"{table}.{column}")
        ?? (type == "INTEGER" ? $"COALESCE({column}, 0) + 1" : $"COALESCE({column}, '') || 'x'");

    private static IEnumerable<object> KeptBy(Session session) => ((IEnumerable<object>)typeof(TableWatch)
        .GetField("_kept", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(ConnectionOf((SqliteStoreConnection)session.Connection).Watch)!);

    private static IEnumerable<string> NamesOf(Session session, ulong tables) => ((Dictionary<string, int>)typeof(SqliteTableWatch)
        .GetField("_tables", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(ConnectionOf((SqliteStoreConnection)session.Connection).Watch)!)
        .Where(table => (tables >> table.Value & 1) == 1).Select(table => table.Key);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_connection")]
    private static extern ref PreparedConnection ConnectionOf(SqliteStoreConnection connection);
}

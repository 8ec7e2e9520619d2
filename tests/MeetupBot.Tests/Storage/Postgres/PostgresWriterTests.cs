using MeetupBot.Storage.Due;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Outbox;
using Npgsql;

namespace MeetupBot.Tests.Storage.Postgres;

/// <summary>What the engine promises when several transactions write at the same time, or the server is lost.</summary>
public sealed class PostgresWriterTests : IAsyncDisposable, IOnPostgres
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Statement AddOne = new("UPDATE due SET attempts = attempts + 1 WHERE key = @key");

    private readonly TestDatabase _database;

    public PostgresWriterTests() => _database = TestDatabase.For(this);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_was_written_is_there_after_reopening()
    {
        await _database.Write(session => session.Due.Schedule(Work("a")));
        await _database.Reopen();
        Assert.NotNull(await _database.Read(session => session.Due.Find("a")));
    }

    [Fact]
    public async Task An_operation_that_throws_undoes_itself_and_tells_its_caller()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => _database.Write(session =>
        {
            session.Due.Schedule(Work("failing"));
            throw new InvalidOperationException("no");
        }));

        Assert.Equal("no", error.Message);
        Assert.Empty(await Keys());
    }

    [Fact]
    public async Task An_error_of_the_server_that_an_operation_swallows_is_not_taken_for_a_commit()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => _database.Write(session =>
        {
            session.Due.Schedule(Work("lost"));
            Assert.Throws<PostgresException>(() => session.Connection.Execute(new Statement("INSERT INTO cohost (meetup_id, member_id) VALUES ('NONE', 1)")));
        }));

        Assert.Equal(StorageFailure.Conflict, error.Failure);
        Assert.Empty(await Keys());
    }

    [Fact]
    public async Task Two_that_wait_for_each_other_are_both_done_once()
    {
        await _database.Write(session =>
        {
            session.Due.Schedule(Work("x"));
            session.Due.Schedule(Work("y"));
        });
        using var both = new Barrier(2);
        var runs = 0;

        async Task Add(string first, string second)
        {
            var own = 0;
            await _database.Write(session =>
            {
                Interlocked.Increment(ref runs);
                session.Connection.Execute(AddOne, new { key = first });
                if (++own == 1)
                    Assert.True(both.SignalAndWait(Patience));
                session.Connection.Execute(AddOne, new { key = second });
            });
        }

        await Task.WhenAll(Add("x", "y"), Add("y", "x"));

        Assert.Equal(3, runs);
        Assert.Equal([2, 2], (await _database.Read(session => session.Due.Upcoming(9))).Select(item => item.Attempts));
    }

    [Fact]
    public async Task Two_that_add_the_same_row_at_once_become_one_after_the_other()
    {
        using var both = new Barrier(2);

        async Task Merge(string payload)
        {
            var own = 0;
            await _database.Write(session =>
            {
                Assert.Equal(++own == 1, session.Outbox.Find("card") is null);
                if (own == 1)
                    Assert.True(both.SignalAndWait(Patience));
                session.Outbox.Merge("card", Message("c1", payload), TestDatabase.Start, waiting => waiting + payload);
            });
        }

        await Task.WhenAll(Merge("a"), Merge("b"));

        var only = await _database.Read(session => session.Outbox.Find("card"));
        Assert.Contains(only!.Payload, (string[])["ab", "ba"]);
    }

    [Fact]
    public async Task A_row_that_is_always_there_already_is_a_conflict()
    {
        var runs = 0;
        var error = await Assert.ThrowsAsync<StorageException>(() => _database.Write(session =>
        {
            runs++;
            for (var i = 0; i < 2; i++)
                session.Connection.Execute(new Statement("INSERT INTO seen (interaction_id, at) VALUES ('a', 1)"));
        }));

        Assert.Equal((StorageFailure.Conflict, 3), (error.Failure, runs));
    }

    [Fact]
    public async Task A_reader_sees_one_snapshot_and_can_not_write()
    {
        await _database.Write(session => session.Due.Schedule(Work("a")));
        var counts = await _database.Read(session =>
        {
            var before = session.Due.Upcoming(10).Count;
            _database.Write(other => other.Due.Schedule(Work("b"))).Wait();
            return (before, session.Due.Upcoming(10).Count);
        });
        var error = await Assert.ThrowsAsync<StorageException>(() => _database.Read(session => session.Due.Cancel("x")));

        Assert.Equal((1, 1), counts);
        Assert.Equal(StorageFailure.NotWritable, error.Failure);
        Assert.Equal(["a", "b"], await Keys());
    }

    [Fact]
    public async Task A_reader_leaves_rows_unlocked()
    {
        await _database.Write(session => session.Outbox.Merge("card", Message("c1", "a"), TestDatabase.Start));

        await _database.Read(session =>
        {
            Assert.NotNull(session.Outbox.Find("card"));
            _database.Write(other => other.Outbox.Merge("card", Message("c1", "b"), TestDatabase.Start)).Wait();
            return 0;
        });

        Assert.Equal("b", (await _database.Read(session => session.Outbox.Find("card")))!.Payload);
    }

    [Fact]
    public async Task A_server_that_was_away_is_found_again_by_readers_and_writers()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => _database.Write(session => session.Due.Schedule(Work($"{i}")))));
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Keys()));

        EndConnections();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => _database.Write(session => session.Due.Schedule(Work($"later {i}")))));
        Assert.Equal(32, (await Keys()).Count);
    }

    [Fact]
    public async Task An_operation_whose_connection_is_lost_before_the_commit_runs_again()
    {
        var runs = 0;
        await _database.Write(session =>
        {
            session.Due.Schedule(Work($"run {++runs}"));
            if (runs == 1)
                EndConnections();
            session.Due.Schedule(Work("last"));
        });

        Assert.Equal(["last", "run 2"], await Keys());
    }

    [Fact]
    public async Task Text_that_the_server_can_not_hold_is_kept_as_far_as_it_can()
    {
        await _database.Write(session => session.Due.Schedule(Work("a") with { Payload = "nul \0, half \ud83c, whole \U0001f388, last \uffff" }));

        Assert.Equal("nul \ufffd, half \ufffd, whole \U0001f388, last \uffff", (await _database.Read(session => session.Due.Find("a")))!.Payload);
    }

    [Fact]
    public async Task Signals_are_set_after_the_commit_of_what_they_tell_of()
    {
        using var cancel = new CancellationTokenSource(Patience);
        var wake = _database.Open.DueChanged.WaitAsync(cancel.Token);
        await _database.Write(session => session.Due.Cancel("nothing"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.Write(session =>
        {
            session.Due.Schedule(Work("b"));
            throw new InvalidOperationException();
        }));
        await _database.Write(session => true);
        Assert.False(wake.IsCompleted);
        await _database.Write(session => session.Due.Schedule(Work("a")));
        await wake;
    }

    [Fact]
    public async Task Disposal_finishes_what_waits_and_refuses_what_comes_after()
    {
        using var gate = new ManualResetEventSlim();
        var waiting = Enumerable.Range(0, 50).Select(i => _database.Write(session =>
        {
            gate.Wait();
            session.Due.Schedule(Work($"k{i}"));
        })).ToList();
        var disposal = _database.Open.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _database.Write(session => 1));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _database.Read(session => 1));
        gate.Set();
        await Task.WhenAll(waiting);
        await disposal;
        await _database.Reopen();
        Assert.Equal(50, (await Keys()).Count);
    }

    private static DueItem Work(string key) => new() { Key = key, Kind = "test", DueAt = TestDatabase.Start };

    private static NewOutboxMessage Message(string lane, string payload) => new()
    {
        Platform = "discord",
        Lane = lane,
        Priority = 1,
        Kind = "card",
        Target = "x",
        Payload = payload,
        NotBefore = TestDatabase.Start,
    };

    private async Task<List<string>> Keys() =>
        [.. (await _database.Read(session => session.Due.Upcoming(10_000))).Select(item => item.Key).Order(StringComparer.Ordinal)];

    private void EndConnections() => TestSchema.Run(_database.ConnectionString, """
        SELECT COUNT(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity
        WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()
        """);
}

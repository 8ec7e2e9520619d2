using MeetupBot.Storage.Due;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Tests.Storage.Engine;

public sealed class WriterTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_was_written_is_there_after_reopening()
    {
        await _database.Write(session => session.Due.Schedule(Work("a")));
        await _database.Reopen();
        Assert.NotNull(await _database.Read(session => session.Due.Find("a")));
    }

    [Fact]
    public async Task An_operation_that_throws_undoes_only_itself()
    {
        using var gate = new ManualResetEventSlim();
        var first = _database.Write(session => gate.Wait());
        var before = _database.Write(session => session.Due.Schedule(Work("before")));
        var failing = _database.Write(session =>
        {
            session.Due.Schedule(Work("failing"));
            throw new InvalidOperationException("no");
        });
        var after = _database.Write(session => session.Due.Schedule(Work("after")));
        gate.Set();
        await Task.WhenAll(first, before, after);
        Assert.Equal("no", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
        Assert.Equal(["after", "before"], await Keys());
    }

    [Fact]
    public async Task Waiting_operations_share_one_commit()
    {
        using var gate = new ManualResetEventSlim();
        var first = _database.Write(session => gate.Wait());
        var writes = Enumerable.Range(0, 200).Select(i => _database.Write(session => session.Due.Schedule(Work($"k{i}")))).ToList();
        var seen = await _database.Read(session => session.Due.Upcoming(500).Count);
        gate.Set();
        await Task.WhenAll([first, .. writes]);
        Assert.Equal(0, seen);
        Assert.Equal(200, (await Keys()).Count);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_only_the_operation_that_is_to_blame()
    {
        using var gate = new ManualResetEventSlim();
        var first = _database.Write(session => gate.Wait());
        var good = _database.Write(session => session.Due.Schedule(Work("good")));
        // A deferred constraint is only checked by the commit.
        var bad = _database.Write(session =>
        {
            session.Due.Schedule(Work("bad"));
            session.Connection.Execute(new Statement("PRAGMA defer_foreign_keys = ON"));
            session.Connection.Execute(new Statement("INSERT INTO cohost (meetup_id, member_id) VALUES ('NONE', 1)"));
        });
        var throwing = _database.Write(new Action<MeetupBot.Storage.Sessions.Session>(_ => throw new InvalidOperationException("no")));
        var after = _database.Write(session => session.Due.Find("good") is not null);
        gate.Set();
        await Task.WhenAll(first, good);
        Assert.Equal(StorageFailure.Conflict, (await Assert.ThrowsAsync<StorageException>(() => bad)).Failure);
        await Assert.ThrowsAsync<InvalidOperationException>(() => throwing);
        Assert.True(await after);
        await _database.Write(session => session.Due.Schedule(Work("later")));
        Assert.Equal(["good", "later"], await Keys());
    }

    [Fact]
    public async Task The_first_of_a_group_that_throws_undoes_only_itself()
    {
        using var gate = new ManualResetEventSlim();
        var failing = _database.Write(session =>
        {
            session.Due.Schedule(Work("failing"));
            gate.Wait();
            throw new InvalidOperationException("no");
        });
        var after = Enumerable.Range(0, 3).Select(i => _database.Write(session => session.Due.Schedule(Work($"after {i}")))).ToList();
        gate.Set();
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await Task.WhenAll(after);
        Assert.Equal(["after 0", "after 1", "after 2"], await Keys());
    }

    [Fact]
    public async Task A_full_disk_says_what_to_do_and_the_writer_lives_on()
    {
        await _database.Write(session => session.Connection.First<long>(new Statement("PRAGMA max_page_count = 60")));
        var error = await Assert.ThrowsAsync<StorageException>(() => _database.Write(session => session.Due.Schedule(
            Work("big") with { Payload = new string('x', 1_000_000) })));
        Assert.Equal(StorageFailure.DiskFull, error.Failure);
        Assert.Contains("Free some space", error.Message, StringComparison.Ordinal);
        await _database.Write(session => session.Connection.First<long>(new Statement("PRAGMA max_page_count = 100000")));
        await _database.Write(session => session.Due.Schedule(Work("small")));
        Assert.Equal(["small"], await Keys());
    }

    [Fact]
    public async Task A_cancelled_operation_that_waits_is_not_run()
    {
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var first = _database.Write(session => gate.Wait());
        var second = _database.Open.WriteAsync(session => session.Due.Schedule(Work("never")), cancel.Token);
        await cancel.CancelAsync();
        gate.Set();
        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Empty(await Keys());
    }

    [Fact]
    public async Task A_reader_sees_its_own_callers_writes_and_one_snapshot()
    {
        await _database.Write(session => session.Due.Schedule(Work("a")));
        var counts = await _database.Read(session =>
        {
            var before = session.Due.Upcoming(10).Count;
            _database.Write(other => other.Due.Schedule(Work("b"))).Wait();
            return (before, session.Due.Upcoming(10).Count);
        });
        Assert.Equal((1, 1), counts);
        Assert.Equal(["a", "b"], await Keys());
    }

    [Fact]
    public async Task A_reader_can_not_write()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => _database.Read(session => session.Due.Cancel("x")));
        Assert.Equal(StorageFailure.NotWritable, error.Failure);
    }

    [Fact]
    public async Task Many_callers_lose_and_double_nothing()
    {
        var callers = Enumerable.Range(0, 32).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await _database.Write(session => session.Due.Schedule(Work($"{caller}-{i}")));
        }));
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await _database.Read(session => session.Due.Upcoming(10).Count);
        }));
        await Task.WhenAll([.. callers, .. readers]);
        Assert.Equal(1600, (await Keys()).Count);
    }

    [Fact]
    public async Task Disposal_finishes_what_waits_and_refuses_what_comes_after()
    {
        using var gate = new ManualResetEventSlim();
        var first = _database.Write(session => gate.Wait());
        var waiting = Enumerable.Range(0, 100).Select(i => _database.Write(session => session.Due.Schedule(Work($"k{i}")))).ToList();
        var disposal = _database.Open.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _database.Write(session => 1));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _database.Read(session => 1));
        gate.Set();
        await Task.WhenAll([first, .. waiting]);
        await disposal;
        await _database.Reopen();
        Assert.Equal(100, (await Keys()).Count);
    }

    [Fact]
    public async Task Signals_are_set_after_the_commit_of_what_they_tell_of()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var wake = _database.Open.DueChanged.WaitAsync(cancel.Token);
        await _database.Write(session => session.Due.Cancel("nothing"));
        Assert.False(wake.IsCompleted);
        await _database.Write(session => session.Due.Schedule(Work("a")));
        await wake;
        var undone = _database.Open.DueChanged.WaitAsync(cancel.Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.Write(session =>
        {
            session.Due.Schedule(Work("b"));
            throw new InvalidOperationException();
        }));
        await _database.Write(session => true);
        Assert.False(undone.IsCompleted);
    }

    private static DueItem Work(string key) => new() { Key = key, Kind = "test", DueAt = TestDatabase.Start };

    private async Task<List<string>> Keys() =>
        [.. (await _database.Read(session => session.Due.Upcoming(10_000))).Select(item => item.Key).Order()];
}

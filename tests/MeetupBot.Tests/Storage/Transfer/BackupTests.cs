using MeetupBot.Storage.Due;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Sessions;
using MeetupBot.Storage.Sqlite.Transfer;

namespace MeetupBot.Tests.Storage.Transfer;

public sealed class BackupTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    private string Copy => Path.Combine(_database.Folder, "copy.db");

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_backup_made_while_writing_is_whole_and_opens()
    {
        for (var i = 0; i < 300; i++)
            await _database.Write(session => session.Due.Schedule(Work(i)));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 300; !stop.IsCancellationRequested; i++)
                await _database.Write(session => session.Due.Schedule(Work(i)));
        });
        await DatabaseBackup.CopyAsync(_database.ConnectionString, Copy);
        await stop.CancelAsync();
        await writing;
        await using var copy = SqliteDatabase.Open($"Data Source={Copy}");
        Assert.Empty(await copy.CheckIntegrityAsync());
        var keys = (await copy.ReadAsync(session => session.Due.Upcoming(100_000))).Select(item => int.Parse(item.Key, null)).ToHashSet();
        Assert.True(keys.Count >= 300);
        // Commits are in order: what is there has no gaps.
        Assert.Equal(keys.Count - 1, keys.Max());
    }

    [Fact]
    public async Task A_file_that_exists_is_not_overwritten()
    {
        await File.WriteAllTextAsync(Copy, "keep me");
        await Assert.ThrowsAsync<StorageException>(() => DatabaseBackup.CopyAsync(_database.ConnectionString, Copy));
        Assert.Equal("keep me", await File.ReadAllTextAsync(Copy));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => DatabaseBackup.CopyAsync(_database.ConnectionString, "/nowhere/copy.db"));
        Assert.Contains("/nowhere", error.Message, StringComparison.Ordinal);
    }

    private static DueItem Work(int i) => new() { Key = $"{i}", Kind = "test", DueAt = TestDatabase.Start, Payload = new string('x', 2000) };
}

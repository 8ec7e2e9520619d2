using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Sessions;
using MeetupBot.Storage.Sqlite.Transfer;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Tests.Storage.Transfer;

public sealed class RestoreTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    private string Backup => Path.Combine(_database.Folder, "backup");

    private string Target => Path.Combine(_database.Folder, "bot.db");

    private string ConnectionString => $"Data Source={Target}";

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_backup_takes_the_place_of_the_database_which_is_kept_beside_it()
    {
        await BackUpAsync();
        await File.WriteAllBytesAsync(Target, await File.ReadAllBytesAsync(Backup));
        FilledDatabase.Execute(Target, "DELETE FROM promise");
        var former = await DatabaseRestore.ReplaceAsync(ConnectionString, Backup);

        Assert.Equal(FilledDatabase.Dump(Backup), FilledDatabase.Dump(Target));
        Assert.Equal(Target + ".former-1", former);
        Assert.NotEqual(FilledDatabase.Dump(former!), FilledDatabase.Dump(Target));
        await using var opened = SqliteDatabase.Open(ConnectionString);
        Assert.Empty(await opened.CheckIntegrityAsync());
    }

    [Fact]
    public async Task It_is_put_where_no_database_is_yet()
    {
        await BackUpAsync();
        Assert.Null(await DatabaseRestore.ReplaceAsync(ConnectionString, Backup));
        Assert.Equal(FilledDatabase.Dump(Backup), FilledDatabase.Dump(Target));
    }

    [Fact]
    public async Task A_damaged_database_can_be_replaced()
    {
        await BackUpAsync();
        await File.WriteAllTextAsync(Target, "not a database any more");
        Assert.NotNull(await DatabaseRestore.ReplaceAsync(ConnectionString, Backup));
        Assert.Equal(FilledDatabase.Dump(Backup), FilledDatabase.Dump(Target));
    }

    [Fact]
    public async Task What_the_log_of_a_stopped_bot_holds_is_restored_too()
    {
        // The copy of a file and its log, as they are while the database is open.
        await _database.Write(session => session.Due.Schedule(new() { Key = "k", Kind = "test", DueAt = TestDatabase.Start }));
        File.Copy(_database.File, Backup);
        File.Copy(_database.File + "-wal", Backup + "-wal");
        await DatabaseRestore.ReplaceAsync(ConnectionString, Backup);

        Assert.Contains(FilledDatabase.Dump(Target), row => row.StartsWith("due: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PRAGMA application_id = 1", "is not a database of this bot")]
    [InlineData("PRAGMA user_version = 99999", "newer release")]
    [InlineData("DELETE FROM space WHERE id = 2", "lacks its row of space")]
    public async Task A_backup_that_is_not_sound_replaces_nothing(string damage, string word)
    {
        await BackUpAsync();
        FilledDatabase.Execute(Backup, damage);
        await RefusedAsync(word);
    }

    [Fact]
    public async Task A_backup_with_a_damaged_page_replaces_nothing()
    {
        await BackUpAsync();
        var bytes = await File.ReadAllBytesAsync(Backup);
        bytes.AsSpan(bytes.Length / 2, 4096).Fill(0xAB);
        await File.WriteAllBytesAsync(Backup, bytes);
        await RefusedAsync("can't be restored");
    }

    [Fact]
    public async Task What_is_no_database_or_not_there_replaces_nothing()
    {
        await File.WriteAllTextAsync(Backup, "hello");
        await RefusedAsync("is not a SQLite database");
        File.Delete(Backup);
        await RefusedAsync("There is no file");
    }

    [Fact]
    public async Task A_database_on_which_a_bot_runs_is_not_replaced()
    {
        await BackUpAsync();
        await File.WriteAllBytesAsync(Target, await File.ReadAllBytesAsync(Backup));
        using (DatabaseLock.Take(ConnectionString))
            await RefusedAsync("Another process");
        Assert.Null(Record.Exception(() => DatabaseLock.Take(ConnectionString).Dispose()));
    }

    [Fact]
    public async Task A_database_that_something_else_has_open_is_not_replaced()
    {
        await BackUpAsync();
        await File.WriteAllBytesAsync(Target, await File.ReadAllBytesAsync(Backup));
        await using var shell = new SqliteConnection($"Data Source={Target};Pooling=False");
        await shell.OpenAsync();
        await using var read = shell.CreateCommand();
        read.CommandText = "PRAGMA journal_mode = WAL; BEGIN; SELECT COUNT(*) FROM member;";
        await read.ExecuteScalarAsync();
        await RefusedAsync("Another process");
    }

    private async Task BackUpAsync()
    {
        await _database.Open.DisposeAsync();
        FilledDatabase.Fill(_database.File);
        await DatabaseBackup.CopyAsync(_database.ConnectionString, Backup);
    }

    private async Task RefusedAsync(string word)
    {
        var before = File.Exists(Target) ? FilledDatabase.Dump(Target) : null;
        var error = await Assert.ThrowsAsync<StorageException>(() => DatabaseRestore.ReplaceAsync(ConnectionString, Backup));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.Exists(Target) ? FilledDatabase.Dump(Target) : null);
        Assert.Empty(Directory.GetFiles(_database.Folder, "*.partial*"));
    }
}

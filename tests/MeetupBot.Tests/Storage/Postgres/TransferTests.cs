using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres;
using MeetupBot.Storage.Sqlite;
using MeetupBot.Tests.Storage.Transfer;

namespace MeetupBot.Tests.Storage.Postgres;

/// <summary>From one kind of database to the other and back.</summary>
public sealed class TransferTests : IAsyncDisposable
{
    private readonly TestSchema _schema = TestSchema.Make();
    private readonly TestDatabase _file = new();

    private PostgresProvider Server => new(_schema.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        _schema.Drop();
    }

    [Fact]
    public async Task Every_row_comes_through_the_server_and_back_as_the_same_bytes()
    {
        await _file.Open.DisposeAsync();
        FilledDatabase.Fill(_file.File, "y \"'\\\n ü 🎈 \u2028 <b>");

        await new SqliteProvider(_file.ConnectionString).ExportAsync(Path("1"), null, default);
        var rows = await Server.ImportAsync(Path("1"), null, default);
        await Server.ExportAsync(Path("2"), null, default);
        var back = new SqliteProvider($"Data Source={Path("back.db")}");
        await back.ImportAsync(Path("2"), null, default);
        await back.ExportAsync(Path("3"), null, default);

        Assert.Equal(FilledDatabase.Tables(_file.File).Count * 2, rows);
        Assert.Equal(await File.ReadAllBytesAsync(Path("1")), await File.ReadAllBytesAsync(Path("2")));
        Assert.Equal(await File.ReadAllBytesAsync(Path("1")), await File.ReadAllBytesAsync(Path("3")));
    }

    [Fact]
    public async Task The_bot_goes_on_where_the_file_ended()
    {
        var (first, _) = await _file.Write(session => session.Communities.Join("discord", "g1", "Leeds", TestDatabase.Start));
        await new SqliteProvider(_file.ConnectionString).ExportAsync(Path("1"), null, default);
        await Server.ImportAsync(Path("1"), null, default);

        await using var database = Server.Open();
        var (second, _) = await database.WriteAsync(session => session.Communities.Join("discord", "g2", "York", TestDatabase.Start));

        Assert.Equal((first.Id.Value + 1, first.CommunityId.Value + 1), (second.Id.Value, second.CommunityId.Value));
    }

    [Fact]
    public async Task Rows_that_refer_to_nothing_are_refused_and_change_nothing()
    {
        await _file.Open.DisposeAsync();
        FilledDatabase.Fill(_file.File, "y");
        FilledDatabase.Execute(_file.File, "DELETE FROM space WHERE id = 2");
        await new SqliteProvider(_file.ConnectionString).ExportAsync(Path("1"), null, default);

        var error = await Assert.ThrowsAsync<StorageException>(() => Server.ImportAsync(Path("1"), null, default));

        Assert.Contains("don't agree", error.Message, StringComparison.Ordinal);
        Assert.Equal(0L, _schema.Run("SELECT COUNT(*) FROM community"));
    }

    [Fact]
    public async Task A_database_that_holds_a_community_or_is_in_use_is_not_imported_into()
    {
        await _file.Write(session => session.Communities.Join("discord", "g1", "Leeds", TestDatabase.Start));
        await new SqliteProvider(_file.ConnectionString).ExportAsync(Path("1"), null, default);
        using (Server.Take())
            Assert.Equal(StorageFailure.Busy, (await Assert.ThrowsAsync<StorageException>(() => Server.ImportAsync(Path("1"), null, default))).Failure);
        await Server.ImportAsync(Path("1"), null, default);

        Assert.Contains(
            "holds a community already",
            (await Assert.ThrowsAsync<StorageException>(() => Server.ImportAsync(Path("1"), null, default))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backups_are_the_servers_own_to_make()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => Server.BackupAsync(Path("1"), null, default));
        Assert.Contains("pg_dump", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_tells_of_the_server_before_and_after_the_first_start()
    {
        var before = Server.Report();
        await using (var database = Server.Open())
            await database.WriteAsync(session => session.Communities.Join("discord", "g1", "Leeds", TestDatabase.Start));
        var after = Server.Report();

        Assert.False(before.Exists);
        Assert.Equal((true, after.LatestSchema, "Leeds"), (after.Exists, after.Schema, Assert.Single(after.Spaces).Name));
        Assert.NotNull(after.ServerTime);
    }

    private string Path(string name) => System.IO.Path.Combine(_file.Folder, name);
}

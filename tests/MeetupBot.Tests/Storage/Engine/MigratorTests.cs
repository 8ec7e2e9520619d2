using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Migrations;
using MeetupBot.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Tests.Storage.Engine;

public sealed class MigratorTests : IDisposable
{
    private static readonly Migration Second = new(2, "CREATE TABLE extra (id INTEGER PRIMARY KEY)");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-");
    private readonly SqliteFile _file;

    public MigratorTests() => _file = SqliteFile.Parse($"Data Source={Path.Combine(_folder.FullName, "some.db")}");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_empty_file_gets_every_step_and_our_mark()
    {
        Open(Migration0001.Step, Second);
        Assert.Equal((2, SqliteFile.ApplicationId, 1), (Read("PRAGMA user_version"), Read("PRAGMA application_id"), Tables("extra")));
    }

    [Fact]
    public void An_older_file_gets_only_the_steps_it_lacks()
    {
        Open(Migration0001.Step);
        Run("INSERT INTO seen (interaction_id, at) VALUES ('kept', 1)");
        Open(Migration0001.Step, Second);
        Open(Migration0001.Step, Second);
        Assert.Equal((2, 1, 1), (Read("PRAGMA user_version"), Tables("extra"), Read("SELECT COUNT(*) FROM seen")));
    }

    [Fact]
    public void A_step_that_fails_leaves_nothing_of_itself()
    {
        Open(Migration0001.Step);
        Assert.Throws<StorageException>(() => Open(Migration0001.Step, new Migration(2, "CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER)")));
        Assert.Equal((1, 0), (Read("PRAGMA user_version"), Tables("half")));
        Open(Migration0001.Step, Second);
        Assert.Equal(1, Tables("extra"));
    }

    [Fact]
    public async Task Several_that_open_a_new_file_at_once_all_get_it()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqliteDatabase.Open($"Data Source={_file.Path}"))));
        foreach (var database in databases)
        {
            await database.WriteAsync(session => session.ProcessedInteractions.TryClaim(Guid.NewGuid().ToString(), TestDatabase.Start));
            await database.DisposeAsync();
        }

        Assert.Equal(4, Read("SELECT COUNT(*) FROM seen"));
    }

    [Fact]
    public void Steps_are_numbered_from_one_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, MigrationCatalog.Latest), MigrationCatalog.All.Select(step => step.Version));

    private void Open(params Migration[] steps) => Migrator.OpenUpToDate(_file, steps).Dispose();

    private long Tables(string name) => Read($"SELECT COUNT(*) FROM sqlite_schema WHERE name = '{name}'");

    private long Read(string sql)
    {
        using var connection = _file.Open();
        return long.Parse(SqliteFile.ReadText(connection, sql)!, null);
    }

    private void Run(string sql)
    {
        using var connection = _file.Open();
        using SqliteCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }
}

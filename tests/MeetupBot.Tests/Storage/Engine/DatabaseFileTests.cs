using MeetupBot.Storage.Due;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Tests.Storage.Engine;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-");

    private string File => Path.Combine(_folder.FullName, "some.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        System.IO.File.WriteAllText(File, "dear diary");
        Assert.Equal(StorageFailure.NotADatabase, Refusal().Failure);
        Assert.Equal("dear diary", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_alone()
    {
        Run("CREATE TABLE theirs (id INTEGER)");
        var before = System.IO.File.ReadAllBytes(File);
        Assert.Equal(StorageFailure.Foreign, Refusal().Failure);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await using (SqliteDatabase.Open($"Data Source={File}"))
        {
        }

        Run("PRAGMA user_version = 9999");
        var error = Refusal();
        Assert.Equal(StorageFailure.Newer, error.Failure);
        Assert.Contains("9999", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_becomes_a_database()
    {
        System.IO.File.WriteAllBytes(File, []);
        await using var database = SqliteDatabase.Open($"Data Source={File}");
        Assert.Empty(await database.CheckIntegrityAsync());
    }

    [Theory]
    [InlineData("/proc/nothing.db")]
    [InlineData("/nowhere/at/all/some.db")]
    public void A_folder_that_takes_no_file_is_refused(string path)
    {
        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open($"Data Source={path}"));
        Assert.Equal(StorageFailure.NotWritable, error.Failure);
        Assert.Contains("older", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("some.db")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=some.db;Cache=Shared")]
    [InlineData("Host=localhost")]
    public void A_connection_string_that_means_something_else_is_refused(string connectionString) =>
        Assert.Equal(StorageFailure.Settings, Assert.Throws<StorageException>(() => SqliteDatabase.Open(connectionString)).Failure);

    [Fact]
    public async Task Every_connection_is_set_up_for_durability()
    {
        await using var database = SqliteDatabase.Open($"Data Source={File}");
        foreach (var setting in new[] { ("synchronous", 2L), ("foreign_keys", 1L), ("busy_timeout", 5000L) })
        {
            var pragma = new Statement($"PRAGMA {setting.Item1}");
            Assert.Equal(setting.Item2, await database.WriteAsync(session => session.Connection.First<long>(pragma)));
            Assert.Equal(setting.Item2, await database.ReadAsync(session => session.Connection.First<long>(pragma)));
        }

        Assert.Equal("wal", await database.ReadAsync(session => session.Connection.First<string>(new Statement("PRAGMA journal_mode"))));
    }

    [Fact]
    public async Task A_damaged_file_is_noticed()
    {
        await using (var database = SqliteDatabase.Open($"Data Source={File}"))
            await database.WriteAsync(session => session.Due.Schedule(new DueItem { Key = "k", Kind = "x", DueAt = TestDatabase.Start }));
        using (var file = System.IO.File.OpenWrite(File))
        {
            file.Seek(3 * 4096, SeekOrigin.Begin);
            file.Write(new byte[8192]);
        }

        await using var damaged = SqliteDatabase.Open($"Data Source={File}");
        try
        {
            Assert.NotEmpty(await damaged.CheckIntegrityAsync());
        }
        catch (StorageException error)
        {
            Assert.Equal(StorageFailure.Damaged, error.Failure);
        }
    }

    private StorageException Refusal() => Assert.Throws<StorageException>(() => SqliteDatabase.Open($"Data Source={File}"));

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

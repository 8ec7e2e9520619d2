using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres;
using MeetupBot.Storage.Postgres.Migrations;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Sessions;
using Npgsql;

namespace MeetupBot.Tests.Storage.Postgres;

/// <summary>What an operator is told when the server or the database is not as it must be, and who may work on it.</summary>
public sealed class PostgresServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string Holders = "FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = hashtext(current_schema()::text)::oid";
    private const string Holder = $"SELECT pid {Holders}";
    private const string EndHolder = $"SELECT COUNT(pg_terminate_backend(pid)) {Holders}";

    private readonly TestSchema _schema = TestSchema.Make();

    public void Dispose() => _schema.Drop();

    [Theory]
    [InlineData("", "Host")]
    [InlineData("Host=localhost", "Database")]
    [InlineData("Data Source=meetupbot.db", "Database")]
    [InlineData("Host=one,two;Database=x", "one server")]
    [InlineData("Host=localhost;Database=x;Colour=blue", "can't be read")]
    [InlineData("Host=localhost;Database=x;Port=many", "can't be read")]
    public void A_connection_string_that_means_something_else_is_refused(string connectionString, string word)
    {
        var error = Assert.Throws<StorageException>(() => new PostgresProvider(connectionString).Open());
        Assert.Equal(StorageFailure.Settings, error.Failure);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told()
    {
        var error = Assert.Throws<StorageException>(() => new PostgresProvider("Host=127.0.0.1;Port=9;Database=x;Username=y", "secret-word").Open());
        Assert.Equal(StorageFailure.Unreachable, error.Failure);
        Assert.Contains("127.0.0.1:9/x", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_not_there_is_told()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(_schema.ConnectionString) { Database = "no_such_database" }.ConnectionString;
        var error = Assert.Throws<StorageException>(() => new PostgresProvider(nowhere).Open());
        Assert.Equal(StorageFailure.Settings, error.Failure);
        Assert.Contains("Create it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_is_not_there_is_told()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(_schema.ConnectionString) { SearchPath = "no_such_schema" }.ConnectionString;
        Assert.Equal(StorageFailure.Settings, Assert.Throws<StorageException>(() => new PostgresProvider(nowhere).Open()).Failure);
    }

    [Fact]
    public async Task The_password_of_the_settings_reaches_the_server_and_a_wrong_one_is_told()
    {
        var password = TestSchema.RequirePassword();
        var bare = new NpgsqlConnectionStringBuilder(_schema.ConnectionString) { Password = null }.ConnectionString;
        await using (new PostgresProvider(bare, password).Open())
            Assert.DoesNotContain(password, bare, StringComparison.Ordinal);

        var error = Assert.Throws<StorageException>(() => new PostgresProvider(bare, password + "-wrong").Open());

        Assert.Equal(StorageFailure.Settings, error.Failure);
        Assert.Contains("Storage:Password", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(password, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("28P01", "password authentication failed", StorageFailure.Settings, "Storage:Password")]
    [InlineData("08P01", "unsupported startup parameter: options", StorageFailure.Settings, "PgBouncer")]
    [InlineData("53300", "too many clients already", StorageFailure.Busy, "max_connections")]
    [InlineData("53100", "could not extend file", StorageFailure.DiskFull, "Free some space")]
    [InlineData("42501", "permission denied", StorageFailure.NotWritable, "owner")]
    [InlineData("57P01", "terminating connection", StorageFailure.Unreachable, "goes on")]
    [InlineData("23503", "violates foreign key", StorageFailure.Conflict, "A row")]
    public void What_the_server_refuses_says_what_to_do(string state, string text, StorageFailure failure, string advice)
    {
        var error = PostgresFailure.Explain(new PostgresException(text, "ERROR", "ERROR", state), "db:5432/meetupbot");
        Assert.Equal(failure, error.Failure);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.Contains("db:5432/meetupbot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_can_not_hold_every_text_is_refused()
    {
        const string Name = "meetupbot_latin";
        _schema.Run($"DROP DATABASE IF EXISTS {Name}");
        _schema.Run($"CREATE DATABASE {Name} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        try
        {
            var latin = new NpgsqlConnectionStringBuilder(TestSchema.Server) { Database = Name }.ConnectionString;
            var error = Assert.Throws<StorageException>(() => new PostgresProvider(latin).Open());
            Assert.Equal(StorageFailure.NotADatabase, error.Failure);
            Assert.Contains("ENCODING 'UTF8'", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            _schema.Run($"DROP DATABASE {Name} WITH (FORCE)");
        }
    }

    [Fact]
    public void Another_programs_schema_is_refused_and_left_alone()
    {
        using var other = new OwnSchema();
        other.Run("CREATE TABLE theirs (id BIGINT)");
        Assert.Equal(StorageFailure.Foreign, Assert.Throws<StorageException>(() => new PostgresProvider(other.ConnectionString).Open()).Failure);
        Assert.Equal(1L, other.Run("SELECT COUNT(*) FROM pg_class WHERE relnamespace = current_schema()::text::regnamespace"));
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await using (_schema.Open())
            _schema.Run("UPDATE meetupbot SET version = 9999");
        var error = Assert.Throws<StorageException>(_schema.Open);
        Assert.Equal(StorageFailure.Newer, error.Failure);
        Assert.Contains("9999", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_schema_gets_only_the_steps_it_lacks_and_a_step_that_fails_leaves_nothing()
    {
        await using (_schema.Open())
        {
        }

        var next = PostgresMigrations.Latest + 1;
        var server = PostgresServer.Parse(_schema.ConnectionString, null);
        Assert.Throws<StorageException>(() => PostgresMigrator.Upgrade(
            server, [.. PostgresMigrations.All, new PostgresMigration(next, "CREATE TABLE extra (id BIGINT); CREATE TABLE extra (id BIGINT)")]));
        Assert.Equal((long)PostgresMigrations.Latest, _schema.Run("SELECT version FROM meetupbot"));

        PostgresMigrator.Upgrade(server, [.. PostgresMigrations.All, new PostgresMigration(next, "CREATE TABLE extra (id BIGINT)")]);
        PostgresMigrator.Upgrade(server, [.. PostgresMigrations.All, new PostgresMigration(next, "CREATE TABLE extra (id BIGINT)")]);
        Assert.Equal((long)next, _schema.Run("SELECT version FROM meetupbot"));
    }

    [Fact]
    public async Task Several_that_open_an_empty_schema_at_once_all_get_it()
    {
        using var empty = new OwnSchema();
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new PostgresProvider(empty.ConnectionString).Open())));
        foreach (var database in databases)
        {
            await database.WriteAsync(session => session.ProcessedInteractions.TryClaim(Guid.NewGuid().ToString(), TestDatabase.Start));
            await database.DisposeAsync();
        }

        Assert.Equal(4L, empty.Run("SELECT COUNT(*) FROM seen"));
    }

    [Fact]
    public void Only_one_process_works_on_it_and_another_is_told_so()
    {
        var (one, other) = (new PostgresProvider(_schema.ConnectionString), new PostgresProvider(_schema.ConnectionString));
        using (one.Take())
        {
            Assert.True(other.IsTaken());
            Assert.Equal(StorageFailure.Busy, Assert.Throws<StorageException>(other.Take).Failure);
        }

        Assert.False(other.IsTaken());
        other.Take().Dispose();
    }

    [Fact]
    public async Task Whoever_lost_the_lock_to_another_hears_of_it_and_writes_nothing_any_more()
    {
        var provider = new PostgresProvider(_schema.ConnectionString);
        using var own = provider.Take();
        await using var database = provider.Open();
        await WriteAsync(database, "before");
        await using (var other = new NpgsqlConnection(_schema.ConnectionString))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgresSchema.LockKey}, hashtext(current_schema()::text))", other);
            var taking = take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            Assert.True(SpinWait.SpinUntil(() => _schema.Run("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)") is true, Patience));
            _schema.Run(EndHolder);
            await taking;

            Assert.True(own.Lost.WaitHandle.WaitOne(Patience));
            Assert.True(Refused(database));
        }

        Assert.True(Refused(database));
    }

    [Fact]
    public async Task A_lock_that_nobody_else_took_is_taken_again()
    {
        var provider = new PostgresProvider(_schema.ConnectionString);
        using var own = provider.Take();
        await using var database = provider.Open();
        var before = _schema.Run(Holder);
        _schema.Run(EndHolder);

        Assert.True(SpinWait.SpinUntil(() => _schema.Run(Holder) is int holder && !holder.Equals(before), Patience));
        Assert.False(own.Lost.IsCancellationRequested);
        await WriteAsync(database, "after");
    }

    private static bool Refused(Database database)
    {
        try
        {
            WriteAsync(database, "later").GetAwaiter().GetResult();
            return false;
        }
        catch (StorageException error) when (error.Failure == StorageFailure.Busy)
        {
            return true;
        }
    }

    private static Task WriteAsync(Database database, string id) =>
        database.WriteAsync(session => session.ProcessedInteractions.TryClaim(id, TestDatabase.Start));

    /// <summary>A schema that no other test gets.</summary>
    private sealed class OwnSchema : IDisposable
    {
        private readonly string _name = $"own_{Guid.NewGuid():N}";

        public OwnSchema() => TestSchema.Run(TestSchema.Server!, $"CREATE SCHEMA {_name}");

        public string ConnectionString => new NpgsqlConnectionStringBuilder(TestSchema.Server) { SearchPath = _name }.ConnectionString;

        public object? Run(string sql) => TestSchema.Run(ConnectionString, sql);

        public void Dispose() => Run($"DROP SCHEMA {_name} CASCADE");
    }
}

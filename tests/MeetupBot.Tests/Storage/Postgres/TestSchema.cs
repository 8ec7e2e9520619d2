using System.Collections.Concurrent;
using System.Globalization;
using MeetupBot.Storage.Postgres;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Sessions;
using Npgsql;

namespace MeetupBot.Tests.Storage.Postgres;

/// <summary>
/// A schema on the server that <c>MEETUPBOT_POSTGRES</c> names, by a connection string whose user may make schemas. It is emptied after a test and given
/// to another, because making forty tables takes longer than most tests.
/// </summary>
internal sealed class TestSchema
{
    public const string Variable = "MEETUPBOT_POSTGRES";

    private static readonly ConcurrentBag<TestSchema> Idle = [];
    private static int _made;

    private TestSchema(string server)
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}");
        Run(server, $"DROP SCHEMA IF EXISTS {Name} CASCADE; CREATE SCHEMA {Name}");
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { SearchPath = Name, ApplicationName = Name, Pooling = false }.ConnectionString;
    }

    /// <summary>Null: there is no server.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    public string Name { get; }

    public string ConnectionString { get; }

    /// <summary>A schema in which nothing is yet, to be dropped after the test. The test is skipped when there is no server.</summary>
    public static TestSchema Make() => new(RequireServer());

    /// <summary>A schema in which nothing is yet, or one whose tables are empty. The test is skipped when there is no server.</summary>
    public static TestSchema Rent() => RequireServer() is var server && Idle.TryTake(out var idle) ? idle : new TestSchema(server);

    public static string RequireServer()
    {
        Assert.SkipWhen(Server is null, $"{Variable} names no PostgreSQL server. .ci/run starts one.");
        return Server!;
    }

    /// <summary>The password of the server's user. The test is skipped when the server asks for none.</summary>
    public static string RequirePassword()
    {
        var password = new NpgsqlConnectionStringBuilder(RequireServer()).Password;
        Assert.SkipWhen(string.IsNullOrEmpty(password), $"{Variable} names a server without a password. That of .ci/run asks for one.");
        return password!;
    }

    public Database Open() => new PostgresProvider(ConnectionString).Open();

    /// <summary>For the next test: without rows, and with the schema of this release.</summary>
    public void GiveBack()
    {
        Run(ConnectionString, """
            DO $$
            DECLARE one record;
            BEGIN
                SET CONSTRAINTS ALL DEFERRED;
                FOR one IN SELECT relname, relkind FROM pg_class WHERE relnamespace = current_schema()::text::regnamespace AND relkind IN ('r', 'S') LOOP
                    IF one.relkind = 'S' THEN
                        EXECUTE format('ALTER SEQUENCE %I RESTART', one.relname);
                    ELSIF one.relname NOT IN ('meetupbot', 'no_thanks_key') THEN
                        EXECUTE format('DELETE FROM %I', one.relname);
                    END IF;
                END LOOP;
            END $$
            """);
        Idle.Add(this);
    }

    public string Dump()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return string.Join('\n', PostgresSchema.ReadTables(connection).Select(table =>
            $"{table.Name}: {PostgresSchema.Scalar(connection, $"SELECT string_agg(one::text, '; ' ORDER BY one::text) FROM {table.QuotedName} one")}"));
    }

    /// <summary>Gone for good, when a test changed its tables.</summary>
    public void Drop() => Run(ConnectionString, $"DROP SCHEMA {Name} CASCADE");

    public object? Run(string sql) => Run(ConnectionString, sql);

    /// <returns>The first value of the first row.</returns>
    public static object? Run(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.Open();
#pragma warning disable CA2100 // Names are this class's own.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}

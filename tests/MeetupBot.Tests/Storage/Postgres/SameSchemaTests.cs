using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres.Engine;
using MeetupBot.Storage.Postgres.Migrations;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Sqlite.Migrations;
using MeetupBot.Storage.Sqlite.Transfer;
using MeetupBot.Storage.Transfer;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MeetupBot.Tests.Storage.Postgres;

/// <summary>Both databases have the same schema, and take the same statements.</summary>
public sealed class SameSchemaTests : IAsyncDisposable, IOnPostgres
{
    private readonly TestDatabase _postgres;
    private readonly TestDatabase _sqlite = new();

    public SameSchemaTests() => _postgres = TestDatabase.For(this);

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    [Fact]
    public void Both_have_the_same_tables_with_the_same_columns_and_keys()
    {
        using var file = new SqliteConnection($"Data Source={_sqlite.File};Pooling=False");
        file.Open();
        using var server = Connect();

        Assert.Equal(SqliteTables.ReadAll(file).Select(Line), PostgresSchema.ReadTables(server).Select(Line));
    }

    [Fact]
    public void Both_have_the_same_version() => Assert.Equal(MigrationCatalog.Latest, PostgresMigrations.Latest);

    [Fact]
    public void Steps_go_up_one_by_one() =>
        Assert.Equal(Enumerable.Range(PostgresMigrations.All[0].Version, PostgresMigrations.All.Count), PostgresMigrations.All.Select(step => step.Version));

    [Fact]
    public void Both_have_the_same_indexes()
    {
        var file = Texts(_sqlite, "SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite_%'");
        using var server = Connect();
        var own = Texts(server, "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::text::regnamespace AND relkind = 'i'");

        // Those without a name of their own belong to keys.
        Assert.Empty(file.Except(own));
        Assert.DoesNotContain(own.Except(file), name => !name.EndsWith("_pkey", StringComparison.Ordinal) && !name.EndsWith("_key", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_is_compared_by_its_bytes_and_numbers_have_64_bits()
    {
        using var server = Connect();

        Assert.Empty(Texts(server, $"""
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name <> '{PostgresSchema.Mark}'
                AND NOT (data_type = 'bigint' OR (data_type = 'text' AND collation_name = 'C'))
            """));
    }

    [Fact]
    public void Sqlite_compiles_every_statement()
    {
        using var file = new SqliteConnection($"Data Source={_sqlite.File};Pooling=False");
        file.Open();
        Assert.Empty(PlanTests.All.Select(one => Refusal(one.Name, () =>
        {
            using var command = file.CreateCommand();
            command.CommandText = one.Statement.Sql;
            command.Prepare();
        })).OfType<string>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Postgres_prepares_every_statement(bool writes)
    {
        using var server = Connect();
        Assert.Empty(PlanTests.All.Select(one => Refusal(one.Name, () => Run(server, $"PREPARE one AS {PostgresText.Of(one.Statement, writes).Sql}; DEALLOCATE one"))).OfType<string>());
    }

    [Fact]
    public void On_postgres_no_statement_walks_through_a_table()
    {
        using var server = Connect();
        using var size = Plans.Fill(server);
        Assert.Empty(PlanTests.All.Where(one => one.Statement.MayScan is null).SelectMany(one => Plans.WalksOf(server, one.Name, one.Statement)));
    }

    [Theory]
    [InlineData("SELECT * FROM meetup WHERE title = @title")]
    [InlineData("DELETE FROM due WHERE payload = @payload")]
    [InlineData("UPDATE rsvp SET guests = 0 WHERE meetup_id IN (SELECT id FROM meetup WHERE place = @place)")]
    public void A_walk_through_a_table_would_be_noticed(string sql)
    {
        using var server = Connect();
        using var size = Plans.Fill(server);
        Assert.NotEmpty(Plans.WalksOf(server, "planted", new Statement(sql)));
    }

    [Fact]
    public void A_comment_that_locks_is_no_comment_where_a_session_writes()
    {
        var marked = PlanTests.All.Where(one => one.Statement.Sql.Contains("/*", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(marked);
        Assert.All(marked, one => Assert.DoesNotContain("/*", PostgresText.Of(one.Statement, writes: true).Sql, StringComparison.Ordinal));
        Assert.All(marked, one => Assert.Contains("/*", PostgresText.Of(one.Statement, writes: false).Sql, StringComparison.Ordinal));
    }

    private static string Line(ExportTable table) => $"{table.Name}({string.Join(", ", table.Columns)}) by {string.Join(", ", table.Key)}";

    private static string? Refusal(string name, Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception error) when (error is SqliteException or PostgresException)
        {
            return $"{name}: {error.Message}";
        }
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static List<string> Texts(TestDatabase database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        connection.Open();
        return Texts(connection, sql);
    }

    private static List<string> Texts(System.Data.Common.DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read())
            texts.Add(row.GetString(0));
        return texts;
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(_postgres.ConnectionString);
        connection.Open();
        return connection;
    }
}

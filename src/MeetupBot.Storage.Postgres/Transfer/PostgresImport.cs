using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres.Migrations;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Transfer;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Transfer;

internal static class PostgresImport
{
    private const string Counted = """
        SELECT table_name::text FROM information_schema.columns
        WHERE table_schema = current_schema() AND column_name = 'id' AND is_identity = 'YES'
        """;

    public static long Read(PostgresServer server, string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var own = PostgresLock.Take(server);
        PostgresMigrator.Upgrade(server);
        using var connection = server.Open();
        try
        {
            using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (PostgresSchema.Scalar(connection, "SELECT EXISTS (SELECT 1 FROM community)") is true)
                throw new StorageException(
                    StorageFailure.Conflict, $"{server.Place} holds a community already. Name a new database in Storage:ConnectionString to import into.");
            var tables = PostgresSchema.ReadTables(connection);
            var reader = new ExportReader(tables, PostgresMigrations.Latest, progress);
            reader.Read(source, static (_, _) => { }, cancellationToken);
            source.Position = 0;
            return Fill(connection, tables, insert => reader.Read(source, insert, cancellationToken));
        }
        catch (PostgresException error) when (error.SqlState.StartsWith("23", StringComparison.Ordinal) || error.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            throw ExportFormat.Refuse($"its rows don't agree ({error.MessageText}).");
        }
        catch (NpgsqlException error)
        {
            throw server.Explain(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFailure.NotWritable, $"{path} can't be imported. {error.Message}", error);
        }
    }

    /// <summary>References are checked at the end: rows come by table, and some refer to rows that come later.</summary>
    private static long Fill(NpgsqlConnection connection, IReadOnlyList<ExportTable> tables, Func<Action<ExportTable, object?[]>, long> read)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, "SET CONSTRAINTS ALL DEFERRED");
        // A new schema brings rows of its own, such as a key, which the export replaces.
        Run(connection, $"TRUNCATE {string.Join(", ", tables.Select(table => table.QuotedName))}");
        long rows;
        using (var copy = new RowCopy(connection))
        {
            rows = read(copy.Write);
            copy.Complete();
        }

        // Each table that counts its rows goes on after the largest number that it holds.
        foreach (var table in Names(connection))
            Run(connection, $"""
                SELECT setval(pg_get_serial_sequence('"{table}"', 'id'), (SELECT COALESCE(MAX(id), 1) FROM "{table}"), EXISTS (SELECT 1 FROM "{table}"))
                """);
        transaction.Commit();
        return rows;
    }

    private static List<string> Names(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(Counted, connection);
        using var row = command.ExecuteReader();
        var names = new List<string>();
        while (row.Read())
            names.Add(row.GetString(0));
        return names;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

using System.Globalization;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Transfer;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Server;

/// <summary>What stands in the schema that the connection uses. Changes nothing.</summary>
internal static class PostgresSchema
{
    /// <summary>"MtUp": the first half of the keys of our locks.</summary>
    public const int LockKey = 0x4D745570;

    /// <summary>Holds one row, the version of the schema, and says that the schema is ours.</summary>
    public const string Mark = "meetupbot";

    private const int OldestServer = 13;

    private const string Version = $"SELECT MAX(version) FROM {Mark}";
    private const string Tables = $"""
        SELECT relname::text FROM pg_class
        WHERE relnamespace = quote_ident(current_schema())::regnamespace AND relkind = 'r' AND relname <> '{Mark}'
        """;

    private const string Columns = """
        SELECT a.attname::text, array_position(i.indkey::int2[], a.attnum) FROM pg_attribute a
        LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
        WHERE a.attrelid = format('%I', $1)::regclass AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
        """;

    /// <returns>The version of the schema, at most that of this release; 0 when nothing is there.</returns>
    /// <exception cref="StorageException">The server can't hold our data, or the schema is another program's or a newer release's.</exception>
    public static int Read(NpgsqlConnection connection, string place, int latest)
    {
        CheckServer(connection, place);
        if (Scalar(connection, $"SELECT to_regclass('{Mark}')::text") is null)
            return Convert.ToInt64(Scalar(connection, $"SELECT COUNT(*) FROM ({Tables}) found"), CultureInfo.InvariantCulture) == 0
                ? 0
                : throw new StorageException(
                    StorageFailure.Foreign, $"{place} belongs to another program. Name another database in Storage:ConnectionString, or a schema by Search Path.");
        var version = Convert.ToInt32(Scalar(connection, Version) ?? 0, CultureInfo.InvariantCulture);
        return version <= latest
            ? version
            : throw new StorageException(
                StorageFailure.Newer,
                $"{place} was written by a newer release (schema {version}, this one knows {latest}). Install that release, or restore an older backup.");
    }

    /// <returns>All tables, by their names.</returns>
    public static IReadOnlyList<ExportTable> ReadTables(NpgsqlConnection connection)
    {
        var names = new List<string>();
        using (var command = new NpgsqlCommand(Tables, connection))
        using (var row = command.ExecuteReader())
            while (row.Read())
                names.Add(row.GetString(0));
        return [.. names.Order(StringComparer.Ordinal).Select(name => ReadTable(connection, name))];
    }

    public static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    private static ExportTable ReadTable(NpgsqlConnection connection, string name)
    {
        using var command = new NpgsqlCommand(Columns, connection) { Parameters = { new NpgsqlParameter { Value = name } } };
        using var row = command.ExecuteReader();
        var columns = new List<(string Name, int Key)>();
        while (row.Read())
            columns.Add((row.GetString(0), row.IsDBNull(1) ? -1 : row.GetInt32(1)));
        var key = columns.Where(column => column.Key >= 0).OrderBy(column => column.Key).Select(column => column.Name);
        return new ExportTable(name, [.. columns.Select(column => column.Name)], [.. key]);
    }

    private static void CheckServer(NpgsqlConnection connection, string place)
    {
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new StorageException(
                StorageFailure.NotADatabase, $"{place} is PostgreSQL {connection.PostgreSqlVersion}; the bot needs {OldestServer} or later.");
        if (Scalar(connection, "SHOW server_encoding") is string encoding and not "UTF8")
            throw new StorageException(
                StorageFailure.NotADatabase,
                $"{place} has the encoding {encoding}, which can't hold every text. Create a database with ENCODING 'UTF8' TEMPLATE template0.");
        if (Scalar(connection, "SELECT current_schema()::text") is null)
            throw new StorageException(
                StorageFailure.Settings, $"{place} has no schema of the name in Search Path. Create it, or take Search Path out of Storage:ConnectionString.");
    }
}

using MeetupBot.Storage.Transfer;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Transfer;

/// <summary>Reads from the schema which tables there are.</summary>
internal static class SqliteTables
{
    private const string Tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'";
    private const string ColumnsOf = "SELECT name, pk FROM pragma_table_info($table) ORDER BY cid";

    /// <returns>All tables, by their names.</returns>
    public static IReadOnlyList<ExportTable> ReadAll(SqliteConnection connection)
    {
        var names = new List<string>();
        using (var command = new SqliteCommand(Tables, connection))
        using (var row = command.ExecuteReader())
            while (row.Read())
                names.Add(row.GetString(0));
        return [.. names.Order(StringComparer.Ordinal).Select(name => Read(connection, name))];
    }

    private static ExportTable Read(SqliteConnection connection, string name)
    {
        using var command = new SqliteCommand(ColumnsOf, connection);
        command.Parameters.AddWithValue("$table", name);
        using var row = command.ExecuteReader();
        var columns = new List<(string Name, int Key)>();
        while (row.Read())
            columns.Add((row.GetString(0), row.GetInt32(1)));
        var key = columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name);
        return new ExportTable(name, [.. columns.Select(column => column.Name)], [.. key]);
    }
}

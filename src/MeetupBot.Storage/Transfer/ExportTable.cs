using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Transfer;

/// <summary>A table as the database itself describes it. Nothing here names a table, so a new one is exported without a change.</summary>
internal sealed record ExportTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key)
{
    private const string Tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'";
    private const string ColumnsOf = "SELECT name, pk FROM pragma_table_info($table) ORDER BY cid";

    /// <summary>Rows in the order of the primary key; of all columns where there is none.</summary>
    public string SelectSql => $"SELECT {List(Columns)} FROM {Quote(Name)} ORDER BY {List(Key.Count > 0 ? Key : Columns)}";

    public string InsertSql =>
        $"INSERT INTO {Quote(Name)} ({List(Columns)}) VALUES ({string.Join(", ", Columns.Select((_, index) => $"${index}"))})";

    public string DeleteSql => $"DELETE FROM {Quote(Name)}";

    public string CountSql => $"SELECT COUNT(*) FROM {Quote(Name)}";

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

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

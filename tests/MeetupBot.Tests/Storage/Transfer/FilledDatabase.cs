using Microsoft.Data.Sqlite;

namespace MeetupBot.Tests.Storage.Transfer;

/// <summary>
/// Two rows in every table that the schema has, whatever it has: all numbers are 1 or 2, all text is one of two, so that every reference finds its
/// row. Only columns with a rule of their own are named here.
/// </summary>
internal static class FilledDatabase
{
    private static readonly string[] Texts = ["x", "y \"'\\\n\0 ü 🎈 \u2028 <b>"];

    private static readonly Dictionary<string, object> Exceptions = new()
    {
        ["encounter.low_member"] = 1L,
        ["encounter.high_member"] = 2L,
        ["poll_option.day"] = DBNull.Value,
    };

    /// <param name="second">The second text; null: one with everything that is hard to write.</param>
    public static void Fill(string file, string? second = null)
    {
        string[] texts = [Texts[0], second ?? Texts[1]];
        using var connection = Open(file);
        foreach (var table in Tables(connection))
        {
            Execute(connection, $"DELETE FROM {table}");
            for (var row = 0; row < texts.Length; row++)
                Insert(connection, table, row, texts[row]);
        }
    }

    public static IReadOnlyList<string> Tables(string file)
    {
        using var connection = Open(file);
        return Tables(connection);
    }

    /// <summary>Every value of every row, with its type.</summary>
    public static IReadOnlyList<string> Dump(string file)
    {
        using var connection = Open(file);
        return [.. Tables(connection).SelectMany(table => Rows(connection, table).Order(StringComparer.Ordinal))];
    }

    public static void Execute(string file, string sql)
    {
        using var connection = Open(file);
        Execute(connection, sql);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        connection.Open();
        return connection;
    }

    private static List<string> Tables(SqliteConnection connection) =>
        Read(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", row => row.GetString(0));

    private static List<string> Rows(SqliteConnection connection, string table) => Read(connection, $"SELECT * FROM {table}", row =>
        $"{table}: " + string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(column => $"{row.GetValue(column)}:{row.GetValue(column).GetType().Name}")));

    private static void Insert(SqliteConnection connection, string table, int row, string text)
    {
        var columns = Read(connection, $"SELECT name, type FROM pragma_table_info('{table}')", column => (Name: column.GetString(0), Type: column.GetString(1)));
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select(column => "$" + column.Name))})";
        foreach (var (name, type) in columns)
            command.Parameters.AddWithValue("$" + name, Exceptions.GetValueOrDefault($"{table}.{name}", type == "INTEGER" ? row + 1L : text));
        command.ExecuteNonQuery();
    }

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read())
            rows.Add(read(row));
        return rows;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

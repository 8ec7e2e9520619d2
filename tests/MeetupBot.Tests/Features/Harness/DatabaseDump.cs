using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>The content of a database file as text.</summary>
internal static class DatabaseDump
{
    /// <param name="without">Tables that are left out.</param>
    public static string Read(string file, params string[] without)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").Except(without);
        return string.Join('\n', tables.SelectMany(table => Rows(connection, $"SELECT * FROM \"{table}\"").Select(row => $"{table}: {row}")));
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the schema itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        return rows;
    }
}

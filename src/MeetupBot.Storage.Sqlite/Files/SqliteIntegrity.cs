using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Files;

internal static class SqliteIntegrity
{
    private const string Pages = "PRAGMA integrity_check";
    private const string References = "PRAGMA foreign_key_check";

    public static IReadOnlyList<string> Check(SqliteFile file)
    {
        try
        {
            using var connection = file.OpenReader();
            var problems = Read(connection, Pages, row => row.GetString(0)).Where(line => line != "ok");
            var missing = Read(connection, References, row => $"{row.GetString(0)} row {row.GetValue(1)} lacks its row of {row.GetString(2)}");
            return [.. problems, .. missing];
        }
        catch (SqliteException error)
        {
            throw SqliteFailure.Explain(error, file.Path);
        }
    }

    private static List<string> Read(SqliteConnection connection, string sql, Func<SqliteDataReader, string> line)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(line(reader));
        return lines;
    }
}

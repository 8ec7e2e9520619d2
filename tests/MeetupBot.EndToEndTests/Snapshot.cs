using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MeetupBot.EndToEndTests;

/// <summary>The content of the bot's database, read from outside.</summary>
internal static class Snapshot
{
    /// <summary>The tables with what people did and what is going to happen.</summary>
    private static readonly string[] State =
        ["meetup", "cohost", "poll_option", "ballot", "rsvp", "encounter", "card", "space_event", "community", "community_organizer", "due", "outbox",
        "series", "series_exception", "series_host"];

    /// <summary>The whole state as text, in a fixed order.</summary>
    public static string Dump(string database)
    {
        using var connection = Open(database);
        var text = new StringBuilder();
        foreach (var table in State)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the constants above.
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                text.Append(table);
                for (var column = 0; column < reader.FieldCount; column++)
                    text.Append(CultureInfo.InvariantCulture, $" {reader.GetName(column)}={reader.GetValue(column)}");
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The lines of the state that contain this name.</summary>
    public static string Dump(string database, string name) =>
        string.Join('\n', Dump(database).Split('\n').Where(line => line.Contains(name, StringComparison.Ordinal)));

    /// <summary>The result of <c>PRAGMA integrity_check</c>.</summary>
    public static string Integrity(string database)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Waits until nothing is due and nothing waits to be sent. Anything that was not sent by then will not be.</summary>
    public static Task CaughtUpAsync(string database, TimeProvider time, Func<string> log) =>
        Wait.UntilAsync(() => Task.FromResult(Backlog(database, time.GetUtcNow()) == 0), "end of what was due", () => Dump(database) + log());

    /// <summary>When the first work of this kind becomes due.</summary>
    public static DateTimeOffset DueAt(string database, string kind)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT min(due_at) FROM due WHERE kind = @kind";
        Add(command, "@kind", kind);
        return command.ExecuteScalar() is long at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : throw new InvalidOperationException($"No {kind} is due:\n{Dump(database)}");
    }

    /// <summary>The messages that were being sent when the process was killed, each with its target.</summary>
    public static IReadOnlyList<string> InFlight(string database)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind || ' ' || coalesce(meetup_id, '') || ' ' || target || ' ' || coalesce(payload, '') FROM outbox WHERE leased_until > 0";
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetString(0));
        return found;
    }

    /// <summary>
    /// How much work is due and not finished, including work in progress and unsent messages. Work that was given up counts forever.
    /// </summary>
    private static long Backlog(string database, DateTimeOffset now)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM due WHERE due_at <= @now OR set_aside_at IS NOT NULL)
            """;
        Add(command, "@now", now.ToUnixTimeMilliseconds());
        return (long)command.ExecuteScalar()!;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    /// <param name="database">The path of a file, or how PostgreSQL is reached.</param>
    private static DbConnection Open(string database)
    {
        DbConnection connection = database.StartsWith("Host=", StringComparison.Ordinal)
            ? new NpgsqlConnection(database + ";Pooling=False")
            : new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return connection;
    }
}

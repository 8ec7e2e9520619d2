using Microsoft.Data.Sqlite;

namespace MeetupBot.EndToEndTests;

/// <summary>
/// What comes hours or days later is not waited for: a test stops the bot, moves the times of what waits in its database back, and
/// starts it again. To the bot it is as if it had been away when that fell due.
/// </summary>
internal static class Absence
{
    /// <summary>
    /// A meetup with one time has ended so long ago, and whatever was to happen about it moves along; the payload of a reminder is the
    /// time until which it is of use.
    /// </summary>
    public static void Ended(string databasePath, string meetup, TimeSpan ago) => Execute(
        databasePath,
        """
        CREATE TEMP TABLE gone AS SELECT ends_at - @ended AS span FROM meetup WHERE id = @what;
        UPDATE meetup SET starts_at = starts_at - gone.span, ends_at = ends_at - gone.span, next_at = next_at - gone.span FROM gone WHERE id = @what;
        UPDATE due SET due_at = due_at - gone.span, run_at = run_at - gone.span FROM gone WHERE meetup_id = @what;
        UPDATE due SET payload = payload - gone.span FROM gone WHERE meetup_id = @what AND kind LIKE 'remind.%';
        """,
        meetup,
        DateTimeOffset.UtcNow - ago);

    /// <summary>Whatever waits of that kind has been due for so long.</summary>
    public static void FellDue(string databasePath, string kind, TimeSpan ago) =>
        Execute(databasePath, "UPDATE due SET due_at = @ended, run_at = @ended WHERE kind = @what", kind, DateTimeOffset.UtcNow - ago);

    private static void Execute(string databasePath, string sql, string what, DateTimeOffset ended)
    {
        using var connection = new SqliteConnection($"Data Source={databasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both callers give a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@what", what);
        command.Parameters.AddWithValue("@ended", ended.ToUnixTimeMilliseconds());
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}

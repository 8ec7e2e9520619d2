using System.Data.Common;
using System.Globalization;

namespace MeetupBot.Storage.Transfer;

/// <summary>What an operator asks of the database, read beside a running bot and without a change.</summary>
/// <param name="Place">The full path of the file, or the server and the name of the database.</param>
/// <param name="Exists">False before the first start.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="FreeBytes">What is free on its disk; null when nobody says.</param>
/// <param name="Schema">The version of its schema; 0 when there is none.</param>
/// <param name="LatestSchema">The version of this release's schema.</param>
/// <param name="Problems">What the check of pages and references found, a line each; null when that is the server's to do.</param>
/// <param name="MessagesSetAside">Messages that were given up.</param>
/// <param name="WorkSetAside">Due work that was given up.</param>
/// <param name="Spaces">The spaces that have the bot.</param>
public sealed record DatabaseReport(
    string Place,
    bool Exists,
    long Bytes,
    long? FreeBytes,
    int Schema,
    int LatestSchema,
    IReadOnlyList<string>? Problems,
    long MessagesSetAside,
    long WorkSetAside,
    IReadOnlyList<ReportedSpace> Spaces)
{
    private const string SpacesHere = "SELECT platform, external_id, name, announce_channel FROM space WHERE left_at IS NULL ORDER BY platform, name, id";

    /// <summary>The time on the server; null where it is this machine's.</summary>
    public DateTimeOffset? ServerTime { get; init; }

    /// <summary>Adds what stands in the rows, which have the schema of this release.</summary>
    internal DatabaseReport WithRows(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SpacesHere;
        var spaces = new List<ReportedSpace>();
        using (var row = command.ExecuteReader())
            while (row.Read())
                spaces.Add(new ReportedSpace(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)));
        command.CommandText = "SELECT COUNT(*) FROM outbox WHERE set_aside_at IS NOT NULL";
        var messages = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        command.CommandText = "SELECT COUNT(*) FROM due WHERE set_aside_at IS NOT NULL";
        var work = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        return this with { Spaces = spaces, MessagesSetAside = messages, WorkSetAside = work };
    }
}

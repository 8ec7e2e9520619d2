using System.Globalization;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Storage.Transfer;

namespace MeetupBot.Doctor;

/// <summary>Judges what the database reports.</summary>
public static class DatabaseCheck
{
    private const string File = "database file";
    private const string Schema = "database schema";
    private const string Integrity = "database integrity";
    private const string Disk = "free disk";
    private const string SetAside = "messages set aside";
    private const string Clock = "clock and database";

    private static readonly TimeSpan MostApart = TimeSpan.FromSeconds(5);

    /// <summary>The write-ahead log grows up to 64 MiB, and a backup needs as much as the database.</summary>
    private const long LeastFree = 256L << 20;

    public static IEnumerable<Finding> Judge(DatabaseReport report, DateTimeOffset now)
    {
        if (OfDisk(report) is { } disk)
            yield return disk;
        if (!report.Exists)
        {
            yield return Finding.Warning(File, $"{report.Place} is not there yet.", "Nothing to do at a first start: the bot makes it. Else check Storage:ConnectionString.");
            yield break;
        }

        yield return Finding.Good(File, string.Create(CultureInfo.InvariantCulture, $"{report.Place} can be read ({Mebibytes(report.Bytes):N0} MiB)."));
        yield return report.Schema == report.LatestSchema
            ? Finding.Good(Schema, $"It is that of this release ({report.Schema}).")
            : Finding.Warning(Schema, $"It is {report.Schema}, and this release has {report.LatestSchema}.", "Make a backup and start the bot, which upgrades it.");
        if (report.Problems is { } problems)
            yield return problems is [var first, ..]
                ? Finding.Bad(Integrity, $"{problems.Count} problems, the first: {first}.", "Stop the bot and restore the last backup: meetupbot restore FILE.")
                : Finding.Good(Integrity, "All pages and references are sound.");
        if (report.ServerTime is { } serverTime)
            yield return OfClock(serverTime - now);
        yield return report.MessagesSetAside + report.WorkSetAside == 0
            ? Finding.Good(SetAside, "None.")
            : Finding.Warning(
                SetAside,
                $"{report.MessagesSetAside} messages and {report.WorkSetAside} pieces of work were given up after several tries.",
                "The log says why at each. They are not tried again, and hold nothing up.");
    }

    /// <summary>Leases are counted by this machine's clock.</summary>
    private static Finding OfClock(TimeSpan ahead) => ahead.Duration() <= MostApart
        ? Finding.Good(Clock, "It agrees with that of the database's server.")
        : Finding.Warning(
            Clock,
            string.Create(CultureInfo.InvariantCulture, $"It is {ahead.Duration().TotalSeconds:N0} seconds {(ahead > TimeSpan.Zero ? "behind" : "ahead of")} that of the database's server."),
            "Let both machines take the time from the network.");

    private static Finding? OfDisk(DatabaseReport report)
    {
        if (report.FreeBytes is not { } free)
            return null;
        var needed = Math.Max(LeastFree, report.Bytes);
        var text = string.Create(CultureInfo.InvariantCulture, $"{Mebibytes(free):N0} MiB are free beside {report.Place}");
        return free >= needed
            ? Finding.Good(Disk, text + ".")
            : Finding.Bad(Disk, string.Create(CultureInfo.InvariantCulture, $"{text}, and {Mebibytes(needed):N0} are needed."), "Free some space: on a full disk nothing can be saved.");
    }

    private static double Mebibytes(long bytes) => bytes / (double)(1 << 20);
}

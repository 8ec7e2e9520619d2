namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>Reads a calendar with Debian's khal, which <c>.ci/run</c> installs. It shows times in UTC.</summary>
internal static class KhalReader
{
    public const string Missing = "khal is not installed: apt-get install khal";

    private const string Khal = "/usr/bin/khal";

    public static bool IsThere => File.Exists(Khal);

    /// <param name="folder">An empty folder, for khal's own files.</param>
    /// <param name="path">The calendar. It has no whole days, and no titles of several lines.</param>
    public static async Task<IReadOnlyList<FeedEntry>> ReadAsync(string folder, string path)
    {
        var settings = Path.Combine(folder, "khal.conf");
        await File.WriteAllTextAsync(settings, $"""
            [calendars]
            [[one]]
            path = {folder}/calendar
            [sqlite]
            path = {folder}/khal.db
            [locale]
            local_timezone = UTC
            default_timezone = UTC
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%dT%H:%M:00Z
            longdatetimeformat = %Y-%m-%dT%H:%M:00Z
            """, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(folder, "calendar"));
        var (exitCode, output, errors) = await ReaderProcess.RunAsync(
            Khal, "--no-color", "-c", settings, "printics", "-f", "{uid}\t{start-long-full}\t{end-long-full}\t{title}", path);
        Assert.True(exitCode == 0, errors);
        return [.. output.Split('\n').Select(line => line.Split('\t')).Where(parts => parts.Length == 4)
            .Select(parts => new FeedEntry(parts[0], parts[1], parts[2], parts[3]))];
    }
}

using System.Text.Json;
using MeetupBot.Tests.Architecture;

namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>Reads files with Debian's python3-icalendar, which <c>.ci/run</c> installs.</summary>
internal static class PythonReader
{
    /// <summary>Debian's packages are seen by Debian's Python alone.</summary>
    private const string Python = "/usr/bin/python3";

    public const string Missing = "python3-icalendar is not installed: apt-get install python3-icalendar";

    public static async Task<bool> IsThereAsync() => File.Exists(Python) && (await ReaderProcess.RunAsync(Python, "-c", "import icalendar")).ExitCode == 0;

    /// <summary>Reads files of one event each.</summary>
    /// <returns>What was read of each, by its path.</returns>
    public static async Task<IReadOnlyDictionary<string, EntryAsRead>> ReadAsync(IEnumerable<string> paths) =>
        (await ReadAsync<EntryAsRead>(paths)).ToDictionary(file => file.Key, file => Assert.Single(file.Value));

    /// <returns>The events of one calendar.</returns>
    public static async Task<IReadOnlyList<FeedEntry>> ReadFeedAsync(string path) => (await ReadAsync<FeedEntry>([path]))[path];

    private static async Task<Dictionary<string, List<T>>> ReadAsync<T>(IEnumerable<string> paths)
    {
        var script = Path.Combine(Repository.Root, "tests/MeetupBot.Tests/Domain/Calendar/read-calendar.py");
        var (exitCode, output, errors) = await ReaderProcess.RunAsync(Python, [script, .. paths]);
        Assert.True(exitCode == 0, errors);
        return JsonSerializer.Deserialize<Dictionary<string, List<T>>>(output)!;
    }
}

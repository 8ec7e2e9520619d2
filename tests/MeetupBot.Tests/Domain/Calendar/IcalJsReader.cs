using System.Text.Json;
using MeetupBot.Tests.Architecture;

namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>
/// Reads a calendar with ical.js, on Node.js. No package of Debian has it, so the environment variable <see cref="Variable"/> names the folder of the npm
/// package.
/// </summary>
internal static class IcalJsReader
{
    private const string Variable = "MEETUPBOT_ICAL_JS";

    public const string Missing = $"{Variable} names no folder of the npm package ical.js: npm install ical.js";

    private static string? Folder => Environment.GetEnvironmentVariable(Variable);

    public static bool IsThere => Folder is { } folder && Directory.Exists(folder);

    public static async Task<IReadOnlyList<FeedEntry>> ReadAsync(string path)
    {
        var script = Path.Combine(Repository.Root, "tests/MeetupBot.Tests/Domain/Calendar/read-feed.mjs");
        var (exitCode, output, errors) = await ReaderProcess.RunAsync("node", script, Folder!, path);
        Assert.True(exitCode == 0, errors);
        return JsonSerializer.Deserialize<List<FeedEntry>>(output)!;
    }
}

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>The scopes and events in <c>deploy/slack-app-manifest.yaml</c>. The simulated workspace grants nothing else.</summary>
internal static class AppManifest
{
    public static IReadOnlyList<string> Scopes { get; } = ListUnder("    bot:");

    public static IReadOnlySet<string> Events { get; } = ListUnder("    bot_events:").ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<string> ListUnder(string key) =>
    [
        .. File.ReadAllLines(Find()).SkipWhile(line => line != key).Skip(1).TakeWhile(line => line.StartsWith("      ", StringComparison.Ordinal))
            .Select(line => line.Trim()).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]),
    ];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "deploy", "slack-app-manifest.yaml");
            if (File.Exists(file))
                return file;
        }

        throw new FileNotFoundException("The app's manifest is not above the tests.");
    }
}

using Microsoft.Playwright;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>A browser of the Chromium family that is installed: Chromium, Chrome, Edge, or one that Playwright has downloaded.</summary>
internal static class Chromium
{
    public const string Missing = "No Chromium, Chrome or Edge was found, and none of Playwright's; on Debian: apt-get update, then apt-get install chromium";

    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Null when none is installed.</summary>
    public static string? FilePath { get; } = new BrowserSearch(Environment.GetEnvironmentVariable, File.Exists, ListFolders).Find();

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = FilePath,
        // Chromium has no sandbox when it runs as root, as in a container.
        ChromiumSandbox = false,
        Args = Quiet,
    });

    private static IEnumerable<string> ListFolders(string folder) => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];
}

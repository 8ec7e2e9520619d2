using Microsoft.Playwright;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>The browser that is installed on the system.</summary>
internal static class Chromium
{
    public const string Missing = "No chromium on the path; on Debian: apt-get install chromium";

    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Null when it is not installed.</summary>
    public static string? FilePath { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "chromium"))
        .FirstOrDefault(File.Exists);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = FilePath,
        // Chromium has no sandbox when it runs as root, as in a container.
        ChromiumSandbox = false,
        Args = Quiet,
    });
}

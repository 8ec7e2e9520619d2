using Microsoft.Playwright;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>The browser of the system.</summary>
internal static class Chromium
{
    public const string Missing = "No chromium on the path; on Debian: apt-get install chromium";

    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Null where there is none.</summary>
    public static string? FilePath { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "chromium"))
        .FirstOrDefault(File.Exists);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = FilePath,
        // As root, as in a container, it has none.
        ChromiumSandbox = false,
        Args = Quiet,
    });
}

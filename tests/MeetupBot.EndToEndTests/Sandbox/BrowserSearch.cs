using System.Globalization;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Looks for a browser on the path, then where the systems install it, then where Playwright downloads it.</summary>
/// <param name="variable">The environment's variables.</param>
/// <param name="exists">Whether there is such a file.</param>
/// <param name="folders">The folders in a folder; none when there is no such folder.</param>
internal sealed class BrowserSearch(Func<string, string?> variable, Func<string, bool> exists, Func<string, IEnumerable<string>> folders)
{
    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] Apps = ["Chromium", "Google Chrome", "Microsoft Edge"];

    private static readonly string[] OnWindows = ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

    private static readonly string[] ProgramFolders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

    private static readonly string[] InPlaywrightsFolder =
    [
        "chrome-linux/chrome", "chrome-linux64/chrome", "chrome-win/chrome.exe", "chrome-win64/chrome.exe",
        "chrome-mac/Chromium.app/Contents/MacOS/Chromium", "chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium",
    ];

    public string? Find() => OnThePath().Concat(Installed()).Concat(Downloaded()).FirstOrDefault(exists);

    private IEnumerable<string> OnThePath() =>
        from folder in (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        from ending in new[] { "", ".exe" }
        select Path.Combine(folder, name + ending);

    private IEnumerable<string> Installed() =>
    [
        .. Apps.Select(app => $"/Applications/{app}.app/Contents/MacOS/{app}"),
        .. ProgramFolders.Select(variable).OfType<string>().SelectMany(folder => OnWindows.Select(file => Path.Combine(folder, file))),
    ];

    /// <summary>The newest download first.</summary>
    private IEnumerable<string> Downloaded() =>
        from folder in PlaywrightsFolders()
        from version in folders(folder)
            .Where(version => Path.GetFileName(version).StartsWith("chromium-", StringComparison.Ordinal))
            .OrderByDescending(NumberOf)
        from file in InPlaywrightsFolder
        select Path.Combine(version, file);

    private IEnumerable<string> PlaywrightsFolders()
    {
        if (variable("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 0 } own)
            yield return own;
        if (variable("HOME") is { Length: > 0 } home)
        {
            yield return Path.Combine(home, ".cache/ms-playwright");
            yield return Path.Combine(home, "Library/Caches/ms-playwright");
        }

        if (variable("LOCALAPPDATA") is { Length: > 0 } local)
            yield return Path.Combine(local, "ms-playwright");
    }

    private static int NumberOf(string version) =>
        int.TryParse(Path.GetFileName(version)["chromium-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

namespace MeetupBot.EndToEndTests.Sandbox;

public sealed class BrowserSearchTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["PATH"] = string.Join(Path.PathSeparator, "/usr/local/bin", "/usr/bin"),
        ["HOME"] = "/home/kim",
        ["LOCALAPPDATA"] = "/Users/Kim/AppData/Local",
        ["ProgramFiles"] = "/Program Files",
    };

    private static readonly Dictionary<string, string[]> Folders = new()
    {
        ["/home/kim/.cache/ms-playwright"] = ["/home/kim/.cache/ms-playwright/chromium-998", "/home/kim/.cache/ms-playwright/firefox-1", "/home/kim/.cache/ms-playwright/chromium-1100"],
    };

    [Theory]
    [InlineData("/usr/bin/chromium")]
    [InlineData("/usr/bin/google-chrome")]
    [InlineData("/usr/local/bin/microsoft-edge-stable")]
    [InlineData("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")]
    [InlineData("/Program Files/Microsoft/Edge/Application/msedge.exe")]
    [InlineData("/Users/Kim/AppData/Local/Google/Chrome/Application/chrome.exe")]
    [InlineData("/home/kim/.cache/ms-playwright/chromium-998/chrome-linux/chrome")]
    public void A_browser_is_found_wherever_it_usually_is(string path) => Assert.Equal(path, Find(path));

    [Fact]
    public void The_path_comes_first_and_of_the_downloads_the_newest()
    {
        const string Old = "/home/kim/.cache/ms-playwright/chromium-998/chrome-linux/chrome";
        const string New = "/home/kim/.cache/ms-playwright/chromium-1100/chrome-linux/chrome";

        Assert.Equal(New, Find(Old, New));
        Assert.Equal("/usr/bin/chrome", Find(Old, New, "/usr/bin/chrome"));
        Assert.Null(Find("/usr/bin/firefox"));
    }

    private static string? Find(params string[] files) =>
        new BrowserSearch(Variables.GetValueOrDefault, path => files.Contains(path.Replace('\\', '/')), folder => Folders.GetValueOrDefault(folder.Replace('\\', '/'), []))
            .Find()?.Replace('\\', '/');
}

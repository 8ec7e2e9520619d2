using Microsoft.Playwright;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>
/// One browser for all tests of a collection, and one bot for those that do not move its clock. Each of these proposes its own meetup.
/// </summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SandboxBot? _bot;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.FilePath is null)
            return;
        Assertions.SetDefaultExpectTimeout((float)Wait.Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _bot = await SandboxBot.StartAsync();
    }

    /// <summary>Fails if a page has logged an error.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_bot is not null)
            await _bot.DisposeAsync();
        Assert.Empty(_complaints);
    }

    /// <summary>Opens the page of the shared bot. The test is skipped when there is no browser.</summary>
    internal Task<SandboxTab> OpenAsync(string place, Look? look = null) => OpenAsync(_bot, "ana", place, look);

    /// <summary>The same on the other platform.</summary>
    internal Task<SandboxTab> OpenAtWorksAsync(string person, Look? look = null) => OpenAsync(_bot, person, "peak-general", look);

    /// <summary>The same for the test's own bot.</summary>
    internal async Task<SandboxTab> OpenAsync(SandboxBot? bot, string person, string place, Look? look = null, string? script = null)
    {
        SkipWithoutBrowser();
        var tab = await SandboxTab.OpenAsync(_browser!, bot!.Address, look ?? Look.Light, _complaints, script);
        await tab.GoAsync(person, place);
        // A failed test may have left a form open.
        if (await tab.Form.CountAsync() > 0)
            await tab.CancelFormAsync();
        return tab;
    }

    internal static void SkipWithoutBrowser() => Assert.SkipWhen(Chromium.FilePath is null, Chromium.Missing);
}

using Microsoft.Playwright;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>A browser tab with a poll's grid.</summary>
internal sealed class GridTab : IAsyncDisposable
{
    private const int Narrowest = 320;

    private readonly IBrowserContext _context;

    private GridTab(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) => Saves += request.Method == "POST" ? 1 : 0;
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
                Complaints.Add(line.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>How often something was sent.</summary>
    public int Saves { get; private set; }

    public List<string> Complaints { get; } = [];

    public ILocator Cells => Page.Locator("#grid td[data-id]");

    /// <summary>What a screen reader was told last.</summary>
    public ILocator Said => Page.Locator("#said");

    public static async Task<GridTab> OpenAsync(IBrowser browser, string link, Look look)
    {
        var context = await browser.NewContextAsync(look.Options);
        context.SetDefaultTimeout((float)Wait.Patience.TotalMilliseconds);
        var tab = new GridTab(context, await context.NewPageAsync());
        await tab.Page.GotoAsync(link);
        await tab.Page.Locator("#poll[data-scripted]").WaitForAsync();
        return tab;
    }

    /// <summary>The cell of a day of the week and a time of day.</summary>
    public ILocator Cell(string day, string clock) => Page.Locator($"#grid td[data-name^='{day} '][data-name$=' {clock}']");

    /// <summary>The cells that show this answer as one's own.</summary>
    public ILocator Own(string answer) => Page.Locator($"#grid td[data-own='{answer}']");

    /// <summary>Chooses a view, an answer or what a finger does.</summary>
    public Task PressAsync(string choice) => Page.Locator(".views, .brush, .hand").GetByText(choice, new() { Exact = true }).ClickAsync();

    public async Task DragAsync(ILocator from, ILocator to, bool release = true)
    {
        var ((fromX, fromY), (toX, toY)) = (await MiddleAsync(from), await MiddleAsync(to));
        await Page.Mouse.MoveAsync(fromX, fromY);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(toX, toY, new() { Steps = 5 });
        if (release)
            await Page.Mouse.UpAsync();
    }

    /// <summary>Drags a finger.</summary>
    public async Task SwipeAsync(ILocator from, ILocator to)
    {
        var ((fromX, fromY), (toX, toY)) = (await MiddleAsync(from), await MiddleAsync(to));
        var session = await _context.NewCDPSessionAsync(Page);
        await TouchAsync("touchStart", fromX, fromY);
        for (var step = 1; step <= 10; step++)
            await TouchAsync("touchMove", fromX + ((toX - fromX) * step / 10), fromY + ((toY - fromY) * step / 10));
        await session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await session.DetachAsync();

        Task TouchAsync(string type, float x, float y) => session.SendAsync(
            "Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = x, ["y"] = y } } });
    }

    public async Task<int> ScrolledAsync() => (int)await Page.EvaluateAsync<double>("scrollY + document.querySelector('.sheet').scrollTop");

    public Task PictureAsync(string name) =>
        Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });

    /// <summary>Checks both views at a desk and at the narrowest width, in both schemes and a system's own colours, and takes pictures.</summary>
    public async Task CheckAsync(string name)
    {
        var faults = new List<string>();
        foreach (var view in new[] { "Grid", "List" })
        {
            await PressAsync(view);
            foreach (var width in new[] { 1280, 390, Narrowest })
            {
                await Page.SetViewportSizeAsync(width, 800);
                if (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide != width)
                    faults.Add($"{view} at {width}: it is {wide} px wide");
                foreach (var (scheme, forced) in new[] { (ColorScheme.Light, ForcedColors.None), (ColorScheme.Dark, ForcedColors.None), (ColorScheme.Light, ForcedColors.Active) })
                {
                    await Page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
                    var colours = forced == ForcedColors.Active ? "forced" : scheme.ToString();
                    if (width != 390)
                        faults.AddRange(await Axe.FaultsAsync(Page, $"{view} at {width}, {colours}"));
                    await PictureAsync($"grid-{name}-{view}-{width}-{colours}".ToLowerInvariant());
                }
            }

            await Page.SetViewportSizeAsync(1280, 800);
            await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        }

        await PressAsync("Grid");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static async Task<(float X, float Y)> MiddleAsync(ILocator cell)
    {
        // In one step, since the page may draw its cells anew at any time.
        var middle = await cell.EvaluateAsync<float[]>("""
            cell => {
              cell.scrollIntoViewIfNeeded();
              const box = cell.getBoundingClientRect();
              return [box.x + box.width / 2, box.y + box.height / 2];
            }
            """);
        return (middle[0], middle[1]);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>A browser tab with the sandbox's page, and the actions of people there.</summary>
internal sealed partial class SandboxTab : IAsyncDisposable
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly int[] Widths = [390, 820, 1280, 1440];

    private const string VoteMenu = "Which times work for you?";

    private readonly IBrowserContext _context;

    private SandboxTab(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public ILocator Log => Page.Locator("[data-log]");

    public ILocator Messages => Log.GetByTestId("message");

    /// <summary>The messages that only the acting person sees.</summary>
    public ILocator Answers => Log.Locator(".only-you");

    /// <summary>The newest of these messages.</summary>
    public ILocator Answer => Answers.Last;

    public ILocator Form => Page.GetByTestId("form");

    public ILocator Composer => Page.GetByTestId("composer");

    /// <summary>What a screen reader was told last.</summary>
    public ILocator Spoken => Page.Locator("#status");

    public ILocator Guide => Page.GetByTestId("guide");

    /// <summary>The guide's one button.</summary>
    public ILocator Offer => Page.Locator("#offer");

    /// <param name="address">The bot's address.</param>
    /// <param name="look">Size and colours.</param>
    /// <param name="complaints">Receives the errors of the page's console.</param>
    /// <param name="script">Runs before the page's own scripts.</param>
    public static async Task<SandboxTab> OpenAsync(IBrowser browser, Uri address, Look look, List<string> complaints, string? script = null)
    {
        var options = look.Options;
        options.BaseURL = address.AbsoluteUri;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout((float)Wait.Patience.TotalMilliseconds);
        if (script is not null)
            await context.AddInitScriptAsync(script);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
                complaints.Add($"{line.Type}: {line.Text}");
        };
        return new(context, page);
    }

    public async Task<IResponse> GoAsync(string person, string place)
    {
        var response = await Page.GotoAsync($"/?as={person}&in={place}");
        await Expect(Page.Locator("html[data-live=true]")).ToBeAttachedAsync();
        return response!;
    }

    /// <summary>Clicks on the person's name.</summary>
    public async Task SwitchToAsync(string person)
    {
        await Page.GetByTestId($"person-{person}").ClickAsync();
        await Expect(Page.Locator("#page")).ToHaveAttributeAsync("data-me", person);
    }

    public async Task SendTextAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    /// <summary>Posts a poll of two times that are far enough ahead.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> ProposeAsync(string title)
    {
        await SendTextAsync($"/meetup propose \"{title}\" when: in 8 days, in 9 days where: Bean Bros");
        return await Poll(title).Locator("code").InnerTextAsync();
    }

    /// <summary>The poll's card, open or closed.</summary>
    public ILocator Poll(string title) => Card(title);

    /// <summary>The card of a meetup whose time is set.</summary>
    public ILocator Meetup(string title) => Card($"It's on: {title}");

    /// <summary>Ticks times by their number on the card and closes the menu, which saves.</summary>
    public async Task VoteAsync(string title, params int[] numbers)
    {
        var answers = await Answers.CountAsync();
        await Poll(title).GetByRole(AriaRole.Button, new() { Name = VoteMenu }).ClickAsync();
        foreach (var number in numbers)
            await Poll(title).GetByRole(AriaRole.Checkbox).Nth(number - 1).CheckAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Answers).ToHaveCountAsync(answers + 1);
        await Expect(Answer).ToContainTextAsync("Saved:");
    }

    public Task PressAsync(ILocator within, string button) =>
        within.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Presses the guide's button, once it is the one of that name.</summary>
    public async Task PressOfferAsync(string name)
    {
        await Expect(Offer).ToHaveTextAsync(name);
        await Expect(Offer).ToBeInViewportAsync();
        await Offer.ClickAsync();
    }

    /// <summary>The same, and waits until this person's page is there.</summary>
    public async Task TakeStepAsync(string name, string person)
    {
        await PressOfferAsync(name);
        await Expect(Page.Locator("#page")).ToHaveAttributeAsync("data-me", person);
    }

    public async Task CancelFormAsync()
    {
        await PressAsync(Form, "Back");
        await Expect(Form).ToHaveCountAsync(0);
    }

    /// <summary>The date in so many days, by the page's clock.</summary>
    public async Task<DateOnly> DateAsync(int days) => DateOnly.FromDateTime((await NowAsync()).Date).AddDays(days);

    /// <summary>"Sat 5 Dec".</summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>The same as the page writes it: with the year when it is not the present one.</summary>
    public async Task<string> ShownAsync(DateOnly day) =>
        (await NowAsync()).Year == day.Year ? Day(day) : $"{Day(day)} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Moves the clock with one of its buttons, and waits until the page shows the result.</summary>
    public async Task MoveAsync(string by)
    {
        if (by == "next")
            await Page.Locator("#clock-next").ClickAsync();
        else
            await PressAsync(Page.Locator("#ahead"), by);
        await Expect(Page.Locator("html")).Not.ToHaveClassAsync(Waiting());
    }

    /// <summary>Saves a screenshot in the folder "screenshots" beside the tests, for people to look at.</summary>
    public async Task PictureAsync(string name)
    {
        await Page.Mouse.MoveAsync(0, 0);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });
    }

    /// <summary>
    /// Where the environment variable <c>MEETUPBOT_GALLERY</c> names a folder, saves the whole page there at every width in both schemes, for people
    /// to look at.
    /// </summary>
    /// <param name="widths">Those at which there is something to see; none: all.</param>
    public async Task GalleryAsync(string name, params int[] widths)
    {
        if (Environment.GetEnvironmentVariable("MEETUPBOT_GALLERY") is not { Length: > 0 } folder)
            return;
        var before = Page.ViewportSize!;
        await Page.Mouse.MoveAsync(0, 0);
        foreach (var width in Widths.Where(width => widths.Length == 0 || widths.Contains(width)))
        {
            await Page.SetViewportSizeAsync(width, width < 500 ? 844 : 800);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
            }
        }

        await Page.SetViewportSizeAsync(before.Width, before.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>The page's time in London, where the sample community is.</summary>
    public async Task<DateTimeOffset> NowAsync()
    {
        var now = await Page.GetByTestId("clock").GetByRole(AriaRole.Time).GetAttributeAsync("datetime");
        return InLondon(now!);
    }

    /// <param name="time">As the page's markup has it.</param>
    public static DateTimeOffset InLondon(string time) => TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), London);

    /// <summary>Finds a card by its heading, which private answers lack.</summary>
    private ILocator Card(string heading) => Log.GetByTestId("card")
        .Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) }).First;

    [GeneratedRegex(@"\bwaiting\b")]
    private static partial Regex Waiting();
}

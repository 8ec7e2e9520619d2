using Microsoft.Playwright;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>How a browser shows the page.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Scheme">The preference of the reader's system.</param>
/// <param name="IsPhone">With touch and a phone's pixel density.</param>
internal sealed record Look(int Width, int Height, ColorScheme Scheme, bool IsPhone = false)
{
    public static Look Light { get; } = new(1280, 800, ColorScheme.Light);

    public static Look Dark { get; } = new(1280, 800, ColorScheme.Dark);

    public static Look Phone { get; } = new(390, 844, ColorScheme.Light, IsPhone: true);

    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        ColorScheme = Scheme,
        ReducedMotion = ReducedMotion.Reduce,
        IsMobile = IsPhone,
        HasTouch = IsPhone,
        DeviceScaleFactor = IsPhone ? 2 : 1,
        Locale = "en-GB",
    };
}

using System.Xml.Linq;

namespace MeetupBot.Pages.Drawing;

/// <summary>Vertical bars, one per month, with a scale of round numbers.</summary>
internal static class BarPlot
{
    private const double Width = 640;
    private const double Height = 300;
    private const double Left = 78;
    private const double Bottom = 46;
    private const double Top = 24;

    /// <summary>Few bars are no wider than this and stand in the middle.</summary>
    private const double WidestSlot = 96;

    /// <summary>Up to this many bars, each has its name.</summary>
    private const int MostNames = 7;

    private static readonly int[] Factors = [1, 2, 5, 10];

    /// <param name="label">A description for people who can't see the chart.</param>
    /// <param name="bars">From left to right; null is a gap, drawn as a dashed place without a height.</param>
    /// <param name="gap">What a gap means.</param>
    /// <param name="most">The minimum end of the scale. It is rounded up to the next round number.</param>
    /// <param name="write">Formats a value on the scale.</param>
    /// <param name="brief">Formats a value above a bar, as short as possible.</param>
    public static XElement Draw(
        string label, IReadOnlyList<(string Name, double? Value)> bars, string gap, double most,
        Func<double, string> write, Func<double, string> brief)
    {
        var step = Step(Math.Max(most, bars.Max(bar => bar.Value ?? 0)));
        var top = step * Math.Max(1, Math.Ceiling(Math.Max(most, bars.Max(bar => bar.Value ?? 0)) / step - 1e-9));
        double Y(double value) => Height - Bottom - (value / top * (Height - Bottom - Top));
        var ticks = Enumerable.Range(0, (int)Math.Round(top / step) + 1).Select(number => number * step).ToList();
        var slot = Math.Min(WidestSlot, (Width - Left) / bars.Count);
        var first = Left + ((Width - Left - (slot * bars.Count)) / 2);
        return Svg.Picture("plot", label, (0, 0, Width, Height),
            Svg.Group("grid", ticks.Select(tick => Svg.Line(Left, Y(tick), Width, Y(tick)))),
            Svg.Group("scale", ticks.Select(tick => Svg.Text(Left - 8, Y(tick) + 6, "end", write(tick)))),
            Svg.Group("bars", bars.Select((bar, number) => bar.Value is { } value
                ? Svg.Rectangle(
                    first + (slot * number) + (slot * 0.16), Y(value), slot * 0.68, Y(0) - Y(value), $"{bar.Name}: {write(value)}")
                : null).OfType<XElement>()),
            Svg.Group("gaps", bars.Select((bar, number) => bar.Value is null
                ? Svg.Rectangle(
                    first + (slot * number) + (slot * 0.16), Top, slot * 0.68, Y(0) - Top, $"{bar.Name}: {gap}")
                : null).OfType<XElement>()),
            Svg.Group("values", bars.Select((bar, number) => bar.Value is > 0 and var value
                ? Svg.Text(first + (slot * (number + 0.5)), Y(value) - 6, "middle", brief(value))
                : null).OfType<XElement>()),
            // Of many, it shows every other name, counted from the newest, so that the labels fit on a phone.
            Svg.Group("names", bars
                .Select((bar, number) => bars.Count > MostNames && (bars.Count - number) % 2 == 0
                    ? null
                    : Svg.Text(first + (slot * (number + 0.5)), Height - Bottom + 28, "middle", bar.Name))
                .OfType<XElement>()));
    }

    /// <summary>The step of the scale: 1, 2 or 5 times a power of ten, for at most five steps. For shares, quarters.</summary>
    private static double Step(double most)
    {
        if (most <= 1)
            return 0.25;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / 5)));
        return Math.Max(1, Factors.Select(factor => factor * power).First(step => most / step <= 5));
    }
}

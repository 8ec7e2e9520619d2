using System.Xml.Linq;

namespace MeetupBot.Pages.Drawing;

/// <summary>Horizontal bars with names above them, so that long names fit on a phone.</summary>
internal static class RowPlot
{
    private const double Width = 640;
    private const double RowHeight = 62;

    /// <param name="label">A description for people who can't see the chart.</param>
    /// <param name="rows">From top to bottom, with their values as text.</param>
    public static XElement Draw(string label, IReadOnlyList<(string Name, double Value, string Written)> rows)
    {
        var most = Math.Max(1, rows.Max(row => row.Value));
        return Svg.Picture("plot rows", label, (0, 0, Width, RowHeight * rows.Count),
            Svg.Group("names", rows.Select((row, number) => Svg.Text(0, (RowHeight * number) + 24, "start", row.Name))),
            Svg.Group("values", rows.Select((row, number) => Svg.Text(Width, (RowHeight * number) + 24, "end", row.Written))),
            Svg.Group("grid", rows.Select((_, number) => Svg.Rectangle(0, (RowHeight * number) + 34, Width, 14))),
            Svg.Group("bars", rows.Select((row, number) => Svg.Rectangle(0, (RowHeight * number) + 34, Width * row.Value / most, 14))));
    }
}

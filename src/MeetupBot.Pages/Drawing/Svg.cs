using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;

namespace MeetupBot.Pages.Drawing;

/// <summary>
/// Writes drawings as XML, which escapes people's text. Colours and sizes are in the style sheet. It is not Razor, because Razor reserves
/// an element named <c>text</c>.
/// </summary>
internal static class Svg
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    /// <param name="kind">The CSS class of the drawing.</param>
    /// <param name="label">A description for people who can't see the drawing.</param>
    /// <param name="box">The view box: left, top, width and height.</param>
    /// <param name="content">The elements, from back to front.</param>
    public static XElement Picture(
        string kind, string label, (double Left, double Top, double Width, double Height) box, params object?[] content) => Of(
        "svg",
        ("class", kind),
        ("viewBox", $"{Number(box.Left)} {Number(box.Top)} {Number(box.Width)} {Number(box.Height)}"),
        ("role", "img"),
        ("aria-label", label),
        content);

    public static XElement Group(string kind, IEnumerable<XElement> content) => Of("g", ("class", kind), content);

    public static XElement Circle(double x, double y, double radius) => Of("circle", ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)));

    /// <summary>The edge of a circle, over what it contains.</summary>
    public static XElement Rim(double x, double y, double radius)
    {
        var rim = Circle(x, y, radius);
        rim.Add(new XAttribute("class", "rim"));
        return rim;
    }

    public static XElement Line(double fromX, double fromY, double toX, double toY) => Of(
        "line", ("x1", Number(fromX)), ("y1", Number(fromY)), ("x2", Number(toX)), ("y2", Number(toY)));

    public static XElement Polyline(IEnumerable<(double X, double Y)> points) => Of(
        "polyline", ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))));

    public static XElement Rectangle(double x, double y, double width, double height, string? title = null) => Of(
        "rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)),
        title is null ? null : Of("title", WithoutInvalidXml(title)));

    /// <param name="x">The position of the anchor.</param>
    /// <param name="y">The position of the base line.</param>
    /// <param name="anchor">start, middle or end.</param>
    public static XElement Text(double x, double y, string anchor, string text) =>
        Of("text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), WithoutInvalidXml(text));

    /// <summary>Text of its own size, which may be turned.</summary>
    /// <param name="x">The position of the anchor, about which it is turned.</param>
    /// <param name="y">The middle of its height.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="turned">In radians, clockwise.</param>
    public static XElement SizedText(double x, double y, string anchor, double size, string text, double turned = 0)
    {
        var label = Text(x, y, anchor, text);
        label.Add(new XAttribute("font-size", Number(size)), new XAttribute("dy", ".35em"));
        if (turned != 0)
            label.Add(new XAttribute("transform", $"rotate({Number(turned * 180 / Math.PI)} {Number(x)} {Number(y)})"));
        return label;
    }

    /// <summary>A group with a title, which browsers show when one points at it.</summary>
    public static XElement Titled(string kind, string title, params XElement[] content) =>
        Of("g", ("class", kind), Of("title", WithoutInvalidXml(title)), content);

    /// <summary>A picture cut to a circle. The drawing needs the <see cref="RoundShape"/>.</summary>
    public static XElement RoundImage(double x, double y, double radius, string address) => Of(
        "image", ("x", Number(x - radius)), ("y", Number(y - radius)), ("width", Number(2 * radius)), ("height", Number(2 * radius)),
        ("preserveAspectRatio", "xMidYMid slice"), ("clip-path", "url(#round)"), ("href", address));

    public static XElement RoundShape() => Of(
        "clipPath", ("id", "round"), ("clipPathUnits", "objectBoundingBox"), Of("circle", ("cx", ".5"), ("cy", ".5"), ("r", ".5")));

    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Converts a drawing to markup for a page.</summary>
    public static MarkupString Markup(XElement drawing) => new(drawing.ToString(SaveOptions.DisableFormatting));

    private static XElement Of(string name, params object?[] content) => new(
        Space + name,
        content.Select(
            part => part is ValueTuple<string, string> attribute ? new XAttribute(attribute.Item1, WithoutInvalidXml(attribute.Item2)) : part));

    /// <summary>Removes characters that XML does not allow.</summary>
    private static string WithoutInvalidXml(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString();
    }
}

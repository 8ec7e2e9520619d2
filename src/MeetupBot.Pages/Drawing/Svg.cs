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

    public static XElement Circle(double x, double y, double radius, string? title = null) => Of(
        "circle", ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), title is null ? null : Of("title", WithoutInvalidXml(title)));

    public static XElement Line(double fromX, double fromY, double toX, double toY) => Of(
        "line", ("x1", Number(fromX)), ("y1", Number(fromY)), ("x2", Number(toX)), ("y2", Number(toY)));

    public static XElement Path(string data) => Of("path", ("d", data));

    public static XElement Rectangle(double x, double y, double width, double height, string? title = null) => Of(
        "rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)),
        title is null ? null : Of("title", WithoutInvalidXml(title)));

    /// <param name="x">The position of the anchor.</param>
    /// <param name="y">The position of the base line.</param>
    /// <param name="anchor">start, middle or end.</param>
    public static XElement Text(double x, double y, string anchor, string text) =>
        Of("text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), WithoutInvalidXml(text));

    /// <summary>Text along the spoke that ends at the point, readable from below: on the left half it is rotated by 180 degrees.</summary>
    /// <param name="angle">The angle of the spoke, in radians.</param>
    /// <param name="radius">The distance of the text from the centre.</param>
    public static XElement TextAlong(double angle, double radius, string text)
    {
        var isLeft = Math.Cos(angle) < -1e-9;
        var degrees = (angle * 180 / Math.PI) + (isLeft ? 180 : 0);
        var label = Text(isLeft ? -radius : radius, 0, isLeft ? "end" : "start", text);
        label.Add(new XAttribute("transform", $"rotate({Number(degrees)})"), new XAttribute("dy", ".35em"));
        return label;
    }

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

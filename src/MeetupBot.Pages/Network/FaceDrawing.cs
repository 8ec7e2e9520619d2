using System.Globalization;
using System.Text;
using System.Xml.Linq;
using MeetupBot.Pages.Drawing;

namespace MeetupBot.Pages.Network;

/// <summary>Draws a face: the picture if there is one, else an initial on the colour of the name.</summary>
internal static class FaceDrawing
{
    private const uint Colours = 6;

    public static XElement Draw(PersonNode person, string? picture) => Svg.Titled(
        $"face colour-{ColourOf(person.Name)}",
        person.Name,
        Svg.Circle(person.X, person.Y, person.Radius),
        picture is null
            ? Svg.SizedText(person.X, person.Y, "middle", person.Radius * 1.05, InitialOf(person.Name))
            : Svg.RoundImage(person.X, person.Y, person.Radius, picture),
        Svg.Rim(person.X, person.Y, person.Radius));

    /// <summary>The first letter or digit, else the first character.</summary>
    public static string InitialOf(string name)
    {
        var elements = new List<string>();
        for (var rest = StringInfo.GetTextElementEnumerator(name.Trim()); rest.MoveNext();)
            elements.Add(rest.GetTextElement());
        return (elements.Find(element => element.EnumerateRunes().Any(Rune.IsLetterOrDigit)) ?? elements.FirstOrDefault() ?? "").ToUpperInvariant();
    }

    /// <summary>The same for the same name, on every page and after every start (FNV-1a).</summary>
    public static uint ColourOf(string name)
    {
        var hash = 2166136261;
        foreach (var letter in name)
            hash = unchecked((hash ^ letter) * 16777619);
        return hash % Colours;
    }
}

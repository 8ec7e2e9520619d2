using System.Xml.Linq;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Pages.Drawing;

namespace MeetupBot.Pages.Network;

/// <summary>Draws the viewer's own network.</summary>
internal static class NetworkDrawing
{
    /// <param name="faces">Pictures as data addresses. Who has none is drawn with an initial.</param>
    public static XElement Draw(NetworkView view, IReadOnlyDictionary<MemberId, string> faces)
    {
        var layout = NetworkLayout.Create(view);
        var fontSize = layout.Scale.FontSize;
        return Svg.Picture("network", Words.NetworkDescription(layout.Met.Count, layout.Further.Count), layout.Box,
            Svg.RoundShape(),
            Svg.Group("far-lines", layout.Outward.Select(Draw)),
            Svg.Group("among-lines", layout.Chords.Select(Draw)),
            Svg.Group("near-lines", layout.Spokes.Select(Draw)),
            Svg.Group("far", layout.Further.Select(person => FaceDrawing.Draw(person, faces.GetValueOrDefault(person.Id)))),
            Svg.Group("near", layout.Met.Select(person => FaceDrawing.Draw(person, faces.GetValueOrDefault(person.Id)))),
            Svg.Group("own", [Svg.Circle(0, 0, layout.Scale.Middle), Svg.SizedText(0, 0, "middle", 13, Words.NetworkYou)]),
            Svg.Group("far names", layout.Further.Select(person => Draw(person.Label, fontSize))),
            Svg.Group("near names", layout.Met.Select(person => Draw(person.Label, fontSize))));
    }

    public static XElement Draw(PersonLine line) => Svg.Polyline(line.Points);

    public static XElement Draw(NameLabel label, double fontSize) =>
        // The name keeps its own direction of writing, so that the ellipsis of a name written from the right stands at its left.
        Svg.SizedText(label.X, label.Y, label.Anchor, fontSize, $"\u2068{label.Text}\u2069", label.Turned);
}

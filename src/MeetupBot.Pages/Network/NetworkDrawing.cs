using System.Xml.Linq;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Pages.Drawing;

namespace MeetupBot.Pages.Network;

/// <summary>Draws the viewer's own network.</summary>
internal static class NetworkDrawing
{
    private const double Edge = 8;

    /// <param name="faces">Pictures as data addresses. Who has none is drawn with an initial.</param>
    public static XElement Draw(NetworkView view, IReadOnlyDictionary<MemberId, string> faces)
    {
        var layout = NetworkLayout.Create(view);
        var fontSize = layout.Scale.FontSize;
        return Svg.Picture("network", Words.NetworkDescription(view.Only, layout.Met.Count, layout.Further.Count), layout.Box,
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

    /// <summary>The viewer alone, with free places around them, before they have met anybody.</summary>
    public static XElement DrawNobody()
    {
        const int Places = 3;
        var scale = RingScale.List(Places, 0).First();
        var free = Enumerable.Range(0, Places).Select(place => scale.Place((Math.PI / 6) + (place * 2 * Math.PI / Places), scale.Near)).ToList();
        var reach = scale.Near + scale.NearFace;
        var height = free.Max(place => place.Y) + scale.NearFace + reach + (2 * Edge);
        return Svg.Picture("network", Words.NetworkNobodyDescription, (-scale.LeastWidth / 2, -reach - Edge, scale.LeastWidth, height),
            Svg.Group("free-lines", free.Select(place => Svg.Line(0, 0, place.X, place.Y))),
            Svg.Group("free", free.Select(place => Svg.Circle(place.X, place.Y, scale.NearFace))),
            Svg.Group("own", [Svg.Circle(0, 0, scale.Middle), Svg.SizedText(0, 0, "middle", 13, Words.NetworkYou)]));
    }

    public static XElement Draw(PersonLine line) => Svg.Polyline(line.Points);

    public static XElement Draw(NameLabel label, double fontSize) =>
        // The name keeps its own direction of writing, so that the ellipsis of a name written from the right stands at its left.
        Svg.SizedText(label.X, label.Y, label.Anchor, fontSize, $"\u2068{label.Text}\u2069", label.Turned);
}

using System.Xml.Linq;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;
using MeetupBot.Pages.Drawing;

namespace MeetupBot.Pages.Network;

/// <summary>Draws the viewer's own network.</summary>
internal static class NetworkDrawing
{
    private const double Half = 700;
    private const double OwnSize = 62;
    private const double NearSize = 20;
    private const double FarSize = 11;
    private const int NearNameLength = 10;
    private const int FarNameLength = 10;

    /// <summary>Up to this many people, names are drawn horizontally.</summary>
    private const int Few = 12;
    private const int FewNameLength = 16;

    public static XElement Draw(NetworkView view)
    {
        var layout = new NetworkLayout(view);
        var few = layout.People.Count + layout.Further.Count <= Few;
        var shown = layout.People.Select(person => person.Id).ToHashSet();
        var among = view.Among.Where(pair => shown.Contains(pair.One) && shown.Contains(pair.Other));
        var label = Words.NetworkDescription(layout.People.Count, layout.Further.Count);
        return Svg.Picture("network", label, (-Half, -Half, 2 * Half, 2 * Half),
            Svg.Group(
                "far-lines", layout.Further.SelectMany(person => person.Through.Select(through => Outward(layout, through, person.Id)))),
            Svg.Group("among-lines", among.Select(pair => Chord(layout, pair.One, pair.Other))),
            Svg.Group("near-lines", layout.People.Select(person => Spoke(layout, person.Id))),
            Svg.Group("far", layout.Further.SelectMany(
                person => Node(layout.AngleOf(person.Id), NetworkLayout.Far, FarSize, person.Name, FarNameLength, few))),
            Svg.Group("near", layout.People.SelectMany(
                person => Node(layout.AngleOf(person.Id), layout.Radius, NearSize, person.Name, NearNameLength, few))),
            Svg.Group("own", [Svg.Circle(0, 0, OwnSize), Svg.Text(0, 14, "middle", Words.NetworkYou)]));
    }

    private static IEnumerable<XElement> Node(double angle, double radius, double size, string name, int length, bool few)
    {
        yield return Svg.Circle(radius * Math.Cos(angle), radius * Math.Sin(angle), size, name);
        yield return few
            ? Upright(angle, radius + size + 12, DisplayText.Shorten(name, FewNameLength))
            : Svg.TextAlong(angle, radius + size + 8, DisplayText.Shorten(name, length));
    }

    /// <summary>Places a name beside its dot, or above or below it.</summary>
    private static XElement Upright(double angle, double radius, string name)
    {
        const double Steep = 0.35;
        const double LetterHeight = 28;
        var (x, y) = At(angle, radius);
        return Math.Cos(angle) switch
        {
            > Steep => Svg.Text(x, y + LetterHeight / 3, "start", name),
            < -Steep => Svg.Text(x, y + LetterHeight / 3, "end", name),
            _ => Svg.Text(x, y > 0 ? y + LetterHeight : y, "middle", name),
        };
    }

    private static XElement Spoke(NetworkLayout layout, MemberId member)
    {
        var (x, y) = At(layout.AngleOf(member), layout.Radius);
        return Svg.Line(0, 0, x, y);
    }

    private static XElement Outward(NetworkLayout layout, MemberId through, MemberId further)
    {
        var (fromX, fromY) = At(layout.AngleOf(through), layout.Radius);
        var (toX, toY) = At(layout.AngleOf(further), NetworkLayout.Far);
        return Svg.Line(fromX, fromY, toX, toY);
    }

    /// <summary>A line that bends towards the middle, so that it avoids names.</summary>
    private static XElement Chord(NetworkLayout layout, MemberId one, MemberId other)
    {
        var (fromX, fromY) = At(layout.AngleOf(one), layout.Radius);
        var (toX, toY) = At(layout.AngleOf(other), layout.Radius);
        var (bendX, bendY) = ((fromX + toX) * 0.3, (fromY + toY) * 0.3);
        return Svg.Path(
            $"M{Svg.Number(fromX)} {Svg.Number(fromY)}Q{Svg.Number(bendX)} {Svg.Number(bendY)} {Svg.Number(toX)} {Svg.Number(toY)}");
    }

    private static (double X, double Y) At(double angle, double radius) => (radius * Math.Cos(angle), radius * Math.Sin(angle));
}

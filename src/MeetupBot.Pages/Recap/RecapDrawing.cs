using System.Xml.Linq;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Pages.Drawing;
using MeetupBot.Pages.Network;

namespace MeetupBot.Pages.Recap;

/// <summary>Draws who was at a meetup, in a circle, with a line between two who met there for the first time.</summary>
internal static class RecapDrawing
{
    /// <param name="faces">Pictures as data addresses. Who has none is drawn with an initial.</param>
    public static XElement Draw(RecapPictureView view, IReadOnlyDictionary<MemberId, string> faces)
    {
        var viewer = view.People.FirstOrDefault(person => person.IsViewer)?.Id;
        var layout = NetworkLayout.CreateGroup([.. view.People.Select(person => (person.Id, person.IsViewer ? Words.NetworkYou : person.Name))], view.FirstMeetings);
        var lines = layout.Chords.ToLookup(line => viewer is not null && (line.From == viewer || line.To == viewer));
        var people = layout.Met.ToLookup(person => person.Id == viewer);
        return Svg.Picture("network recap", Words.RecapDescription(view.People.Count, view.FirstMeetings.Count), layout.Box,
            Svg.RoundShape(),
            Svg.Group("first-lines", lines[false].Select(NetworkDrawing.Draw)),
            Svg.Group("near-lines", lines[true].Select(NetworkDrawing.Draw)),
            Svg.Group("there", people[false].Select(person => FaceDrawing.Draw(person, faces.GetValueOrDefault(person.Id)))),
            Svg.Group("near", people[true].Select(person => FaceDrawing.Draw(person, faces.GetValueOrDefault(person.Id)))),
            Svg.Group("names", people[false].Select(person => NetworkDrawing.Draw(person.Label, layout.Scale.FontSize))),
            Svg.Group("near names", people[true].Select(person => NetworkDrawing.Draw(person.Label, layout.Scale.FontSize))));
    }
}

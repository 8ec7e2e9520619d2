using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>
/// The recap in the channel: who came, or how many, and what came of it so far. Everybody reads it and sees it change, so it names and
/// counts only what the meetup's card shows: not who answered in private that they met somebody there, or were absent.
/// </summary>
internal sealed class RecapCard(RecapReader recapReader, PageLinkService pageLinks, PictureReader pictureReader)
{
    /// <summary>The kind of the posted card, as stored.</summary>
    public const string Kind = "card.recap";

    public Card Draw(Meetup meetup)
    {
        var (id, view) = (meetup.Id.Value, recapReader.Read(meetup));
        var buttons = new Button?[]
        {
            new Button(Words.ShareMoment, new(MomentButtons.MomentButton, id)),
            new Button(Words.WhoDidIMeet, new(ButtonNames.WhoMet, id)),
            RecapPictureButtons.Draw(view, pageLinks.HasPages),
            new Button(Words.AgainNextMonth, new(AgainButtons.AgainButton, id)),
            // What comes back by itself needs neither.
            meetup.Series is null ? new Button(Words.MakeItASeries, new(ButtonNames.MakeSeries, id)) : null,
        };
        return new Card(
            new Block.Faces([new Span.Strong(meetup.Title), RecapText.Write(view)], DrawFaces(view)),
            new Block.Buttons([.. buttons.OfType<Button>()]),
            Block.Footer.OfId(id))
        {
            Tone = CardTone.Settled,
            Summary = Words.RecapOf(meetup.Title),
        };
    }

    /// <summary>Of those who are named.</summary>
    private IReadOnlyList<Picture> DrawFaces(RecapView view)
    {
        if (view.Few.Count == 0)
            return [];
        var names = view.There.Zip(view.Few).ToDictionary(one => one.First, one => one.Second);
        return [.. pictureReader.ReadFirst(view.There, Block.Faces.Most, member => names[member]).Select(face => face.Picture)];
    }
}

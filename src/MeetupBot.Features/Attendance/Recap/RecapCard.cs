using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>
/// The recap in the channel: how many came and what came of it so far. It names only hosts. Everybody reads it and sees it change, so it
/// counts only what the meetup's card shows: not who answered in private that they met somebody there, or were absent.
/// </summary>
internal sealed class RecapCard(RecapReader recapReader, PageLinkService pageLinks)
{
    /// <summary>The kind of the posted card, as stored.</summary>
    public const string Kind = "card.recap";

    public Card Draw(Meetup meetup)
    {
        var (id, view) = (meetup.Id.Value, recapReader.Read(meetup));
        var buttons = new[]
        {
            new Button(Words.ShareMoment, new(MomentButtons.MomentButton, id)),
            new Button(Words.WhoDidIMeet, new(ButtonNames.WhoMet, id)),
            RecapPictureButtons.Draw(view, pageLinks.HasPages),
            new Button(Words.AgainNextMonth, new(AgainButtons.AgainButton, id)),
        };
        return new Card(
            new Block.Paragraph([new Span.Strong(meetup.Title), RecapText.Write(view)]),
            new Block.Buttons([.. buttons.OfType<Button>()]),
            Block.Footer.OfId(id))
        {
            Tone = CardTone.Settled,
            Summary = Words.RecapOf(meetup.Title),
        };
    }
}

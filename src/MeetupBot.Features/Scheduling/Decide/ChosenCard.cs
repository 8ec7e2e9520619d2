using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>The direct messages to voters after a time was chosen.</summary>
internal static class ChosenCard
{
    public static Card DrawPlace(MeetupView view, Rsvp rsvp, Instant now)
    {
        var id = view.Meetup.Id.Value;
        var going = rsvp.Status == RsvpStatus.Going;
        return new Card(
            new Block.Paragraph([new Span.Strong(Words.ItsOn + view.Meetup.Title)]),
            new Block.Paragraph(MeetupCard.WriteWhenWhere(view, now)),
            new Block.Paragraph(going ? Words.YouSaidYes : Words.YouAreWaiting),
            new Block.Buttons(new Button(Words.CantMakeIt, new(ButtonNames.Cant, id)), new Button(Words.Maybe, new(ButtonNames.Maybe, id))),
            Block.Footer.OfId(id))
        {
            Tone = CardTone.Settled,
            Summary = Words.ItsOn + view.Meetup.Title,
        };
    }

    public static Card DrawQuestion(MeetupView view, Instant now)
    {
        var id = view.Meetup.Id;
        return new Card(
            new Block.Paragraph([new Span.Strong(Words.ItsOn + view.Meetup.Title)]),
            new Block.Paragraph(MeetupCard.WriteWhenWhere(view, now)),
            new Block.Paragraph(Words.YouSaidIfNeedBe),
            MeetupCard.DrawAnswerButtons(id),
            Block.Footer.OfId(id.Value))
        {
            Tone = CardTone.Settled,
            Summary = Words.ItsOn + view.Meetup.Title,
        };
    }

    /// <summary>Tells the organizer that the poll closed without a time.</summary>
    public static Card DrawNothingChosen(MeetupView view, bool timesAhead, Instant now)
    {
        var id = view.Meetup.Id.Value;
        var buttons = new List<Button>();
        if (timesAhead)
            buttons.Add(new Button(Words.KeepOpen, new(DecideCommand.KeepOpenButton, id), ButtonTone.Primary));
        buttons.Add(new Button(Words.OtherTimes, new(ButtonNames.Edit, id)));
        buttons.Add(new Button(Words.CancelIt, new(ButtonNames.Cancel, id), ButtonTone.Danger));
        var blocks = new List<Block>
        {
            new Block.Paragraph([timesAhead ? Words.NobodyAnswered : Words.NoTimeAhead, new Span.Strong(view.Meetup.Title), "."]),
            new Block.Paragraph(timesAhead ? Words.WhatNow : Words.WhatNowPast),
        };
        if (timesAhead)
            blocks.Add(DecideMenu.Draw(view, view.Phrases(now), now));
        blocks.Add(new Block.Buttons(buttons));
        blocks.Add(Block.Footer.OfId(id));
        return new Card(blocks) { Summary = Words.NobodyAnswered + view.Meetup.Title };
    }
}

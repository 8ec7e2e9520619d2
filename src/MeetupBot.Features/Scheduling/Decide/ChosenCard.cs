using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>What an organizer is told of a poll that closed without a time.</summary>
internal static class ChosenCard
{
    /// <summary>Tells the organizer that the poll closed without a time.</summary>
    /// <param name="canStayOpen">Whether a time begins late enough for more answers.</param>
    public static Card DrawNothingChosen(MeetupView view, bool canStayOpen, Instant now)
    {
        var id = view.Meetup.Id.Value;
        var timesAhead = view.Poll.Options.Any(option => DecideService.IsAhead(option.Time, view.Meetup.Zone, now));
        var nobody = view.Poll.BallotOf(view.Meetup.Organizer).IsBeginningOf(view.Meetup.Organizer) ? Words.NobodyElseAnswered : Words.NobodyAnswered;
        var buttons = new List<Button>();
        if (canStayOpen)
            buttons.Add(new Button(Words.KeepOpen, new(DecideCommand.KeepOpenButton, id), ButtonTone.Primary));
        buttons.Add(new Button(Words.OtherTimes, new(ButtonNames.Edit, id)));
        buttons.Add(new Button(Words.CancelIt, new(ButtonNames.Cancel, id), ButtonTone.Danger));
        var blocks = new List<Block>
        {
            new Block.Paragraph([timesAhead ? nobody : Words.NoTimeAhead, new Span.Strong(view.Meetup.Title), "."]),
            new Block.Paragraph(canStayOpen ? Words.WhatNow : timesAhead ? Words.WhatNowSoon : Words.WhatNowPast),
        };
        if (timesAhead)
            blocks.Add(DecideMenu.Draw(view, view.Phrases(now), now));
        blocks.Add(new Block.Buttons(buttons));
        blocks.Add(Block.Footer.OfId(id));
        return new Card(blocks) { Summary = nobody + view.Meetup.Title };
    }
}

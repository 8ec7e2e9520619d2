using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>The direct messages after a time was chosen.</summary>
internal static class ItsOnCard
{
    /// <param name="own">Null: they are asked whether they come.</param>
    /// <param name="isBack">Whether they were told that it is cancelled.</param>
    /// <param name="before">The meetup at the time that they answered, where it moved since; null: it did not.</param>
    public static Card Draw(MeetupView view, Rsvp? own, bool isBack, Meetup? before, Instant now)
    {
        var id = view.Meetup.Id;
        return Settle(view, isBack, now, [
            new Block.Paragraph(Write(view, own, isBack, before, now)),
            .. own is { Status: RsvpStatus.Going or RsvpStatus.Waitlisted }
                ? [new Block.Buttons(new Button(Words.CantMakeIt, new(ButtonNames.Cant, id.Value)), new Button(Words.Maybe, new(ButtonNames.Maybe, id.Value)))]
                : MeetupCard.DrawAnswers(view)]);
    }

    /// <summary>In a channel, for several people with different answers.</summary>
    public static Card DrawForAll(MeetupView view, bool isBack, Instant now) =>
        Settle(view, isBack, now, [
            new Block.Paragraph(isBack ? Words.AnswersStay.TrimStart() : Words.WhoSaidYesIsGoing),
            MeetupCard.DrawAnswerButtons(view.Meetup.Id)]);

    /// <summary>A poll whose cancellation was taken back.</summary>
    public static Card DrawPoll(MeetupView view) => new(
        new Block.Paragraph(new RichText([new Span.Strong(view.Meetup.Title)]) + Words.IsNotCancelled),
        Block.Footer.OfId(view.Meetup.Id.Value))
    {
        Tone = CardTone.Open,
        Summary = Words.ItsOnAgain + view.Meetup.Title,
    };

    private static Card Settle(MeetupView view, bool isBack, Instant now, IEnumerable<Block> blocks)
    {
        var heading = (isBack ? Words.ItsOnAgain : Words.ItsOn) + view.Meetup.Title;
        return new Card(
        [
            new Block.Paragraph([new Span.Strong(heading)]),
            new Block.Paragraph(MeetupCard.WriteWhenWhere(view, now)),
            .. blocks,
            Block.Footer.OfId(view.Meetup.Id.Value),
        ])
        {
            Tone = CardTone.Settled,
            Summary = heading,
        };
    }

    private static RichText Write(MeetupView view, Rsvp? own, bool isBack, Meetup? before, Instant now)
    {
        if (!isBack && before is null)
            return own?.Status switch
            {
                RsvpStatus.Going => Words.YouSaidYes,
                RsvpStatus.Waitlisted => Words.YouAreWaiting,
                _ => Words.YouSaidIfNeedBe,
            };
        var moved = before is null ? null : (RichText)Words.ItMovedSince + MoveText.Write(before, view.Meetup, view.Phrases(now)) + ".";
        var answer = own is null
            ? (RichText)Words.AreYouComing
            : Words.AnswerStays.TrimStart() + new RichText([new Span.Emphasis(Words.StatusWord(own.Status))]) + ".";
        return RichText.Join(" ", [moved, answer]);
    }
}

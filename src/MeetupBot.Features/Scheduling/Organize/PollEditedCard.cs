using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Answers an edit of a poll: its times with start and end, what else changed, and when it closes.</summary>
internal sealed class PollEditedCard(EditProposalReader editProposalReader, PollScheduleService pollScheduleService)
{
    /// <param name="saved">The poll, or the meetup that it became; how many are asked anew; and a chosen close that is too late, or null.</param>
    public Card Draw(InteractionContext context, Meetup before, (Meetup Edited, int AskedAnew, Instant? TooLate) saved)
    {
        var edited = saved.Edited;
        var blocks = new List<Block> { new Block.Paragraph(Saved(context, edited)) };
        if (ChangesText.Write(before, edited) is { Spans.Count: > 0 } changes)
            blocks.Add(new Block.Paragraph(changes + "."));
        if (saved.AskedAnew > 0)
            blocks.Add(new Block.Paragraph(Words.AskedAnew(saved.AskedAnew)));
        if (saved.TooLate is { } tooLate)
            blocks.Add(new Block.Paragraph(Words.TheCloseYouChose + context.Phrases.When(MeetupTime.At(tooLate)) + Words.IsTooLateForThese));
        if (PollScheduleService.IsOpen(edited, context.Now))
        {
            blocks.Add(new Block.Paragraph(
                Words.PollCloses + context.Phrases.Until(edited.PollClosesAt!.Value) + "; " + Words.IChooseThen));
            blocks.AddRange(pollScheduleService.DrawMenu(edited, context.Now));
        }

        blocks.AddRange(OrganizerCard.DrawBrief(edited, context.Now));
        blocks.Add(Block.Footer.OfId(edited.Id.Value));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.Saved };
    }

    private RichText Saved(InteractionContext context, Meetup edited)
    {
        RichText title = [new Span.Strong(edited.Title)];
        return edited.Time is { } time
            ? Words.MeetupPosted + title + ", " + context.Phrases.Span(time, edited.Duration) + "."
            : Words.SavedColon + title + ": " + MoveCard.WriteTimes(edited, editProposalReader.ListTimes(edited), context.Phrases) + ".";
    }
}

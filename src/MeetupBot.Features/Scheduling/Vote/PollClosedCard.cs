using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Answers a press on a closed poll with its result and what to do next.</summary>
internal static class PollClosedCard
{
    public static Reply Draw(InteractionContext context, Meetup meetup) => meetup.State switch
    {
        MeetupState.Scheduled => new Reply.Private(new Card(
            new Block.Paragraph(Closed(context, meetup) + "; it is " + context.Phrases.When(meetup.Time!.Value, bold: true) + "."),
            MeetupCard.DrawAnswerButtons(meetup.Id))),
        MeetupState.Polling => Refusals.Create(Closed(context, meetup) + Words.NoTimeChosenYet),
        MeetupState.Cancelled => Refusals.Create(Words.AlreadyCancelled(meetup.Title)),
        _ => Refusals.Create(Words.AlreadyOver(meetup.Title)),
    };

    private static RichText Closed(InteractionContext context, Meetup meetup) => meetup.PollClosesAt is { } closed && closed <= context.Now
        ? (RichText)Words.PollClosedOn + context.Phrases.When(MeetupTime.At(closed))
        : Words.PollIsClosed;
}

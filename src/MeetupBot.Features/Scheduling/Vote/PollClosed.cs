using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>A press on a poll that is over: what it came to, and the way on.</summary>
internal static class PollClosed
{
    public static Reply Answer(Turn turn, Meetup meetup) => meetup.State switch
    {
        MeetupState.Scheduled => new Reply.Private(new Card(
            new Block.Paragraph(Closed(turn, meetup) + "; it is " + turn.Phrases.When(meetup.Time!.Value, bold: true) + "."),
            MeetupCard.AnswerButtons(meetup.Id))),
        MeetupState.Polling => Refusals.Say(Closed(turn, meetup) + Words.NoTimeChosenYet),
        MeetupState.Cancelled => Refusals.Say(Words.AlreadyCancelled(meetup.Title)),
        _ => Refusals.Say(Words.AlreadyOver(meetup.Title)),
    };

    private static RichText Closed(Turn turn, Meetup meetup) => meetup.PollClosesAt is { } closed && closed <= turn.Now
        ? (RichText)Words.PollClosedOn + turn.Phrases.When(MeetupTime.At(closed))
        : Words.PollIsClosed;
}

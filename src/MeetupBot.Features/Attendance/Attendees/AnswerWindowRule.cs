using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.Attendees;

/// <summary>Decides when people can answer questions about a meetup.</summary>
internal static class AnswerWindowRule
{
    /// <summary>Explains why no answer is taken: cancelled, not over, or too long ago.</summary>
    public static Reply? RefuseIfClosed(InteractionContext context, Meetup meetup) => meetup switch
    {
        { Introduction: not null } => Refusals.Create(Words.NoSuchMeetup(meetup.Id.Value)),
        { State: MeetupState.Cancelled } => Refusals.Create(Words.NobodyMetThere(meetup.Title)),
        { State: MeetupState.Polling } => Refusals.Create(Words.NoTimeYet(meetup.Title)),
        _ when meetup.Span!.Value.End > context.Now =>
            Refusals.Create(Words.NotOverYet(meetup.Title)
                + context.Phrases.Following(meetup, meetup.Span.Value.End) + Words.ThenISayWhoMet),
        _ when context.Now >= CheckInWindow.AnswersUntil(meetup) =>
            Refusals.Create(Words.LongAgo, new Button(Words.IMetThem, new(ButtonNames.Met))),
        _ => null,
    };
}

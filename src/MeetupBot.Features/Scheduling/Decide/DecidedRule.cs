using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>What is asked of a poll is refused once its time is chosen.</summary>
internal static class DecidedRule
{
    /// <returns>The refusal, with the chosen time; null while there is none.</returns>
    public static Reply? RefuseIfDecided(InteractionContext context, Meetup meetup) => meetup.State == MeetupState.Polling
        ? null
        : Refusals.Create(Words.AlreadyDecided + context.Phrases.Days(meetup.Time!.Value, meetup.Duration, bold: true) + Words.MoveByEdit(meetup.Id.Value));
}

using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>Rules for answering an invitation.</summary>
internal static class InvitationCard
{
    /// <summary>Explains why nobody can answer the invitation now; null if they can.</summary>
    public static Reply? RefuseIfClosed(InteractionContext context, Meetup meetup) => meetup.State switch
    {
        MeetupState.Polling => Refusals.Create(Words.NoTimeYet(meetup.Title)),
        MeetupState.Cancelled => Refusals.Create(Words.AlreadyCancelled(meetup.Title)),
        MeetupState.Over => Refusals.Create(Words.AlreadyOver(meetup.Title)),
        _ when meetup.OverAt <= context.Now => Refusals.Create(Words.AlreadyOver(meetup.Title)),
        _ => null,
    };

    /// <summary>The buttons for the answers that the member has not given.</summary>
    public static IEnumerable<Button> DrawOtherAnswers(MeetupId id, Rsvp? own)
    {
        if (own is not { Status: RsvpStatus.Going or RsvpStatus.Waitlisted })
            yield return new Button(Words.Going, new(ButtonNames.Going, id.Value));
        if (own is not { Status: RsvpStatus.Maybe })
            yield return new Button(Words.Maybe, new(ButtonNames.Maybe, id.Value));
        if (own is not { Status: RsvpStatus.Cant })
            yield return new Button(Words.CantMakeIt, new(ButtonNames.Cant, id.Value));
    }
}

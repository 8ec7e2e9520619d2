using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Adds a button to the private card of a meetup.</summary>
internal interface IMeetupButtons
{
    /// <summary>Null if there is nothing to press for this viewer now.</summary>
    Button? Draw(InteractionContext context, Meetup meetup);
}

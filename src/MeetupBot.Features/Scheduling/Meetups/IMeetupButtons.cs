using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Adds a button to the private answer that shows a meetup.</summary>
internal interface IMeetupButtons
{
    /// <summary>Null: there is nothing to press for this viewer now.</summary>
    Button? For(InteractionContext context, Meetup meetup);
}

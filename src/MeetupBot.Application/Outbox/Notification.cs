using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>One thing to tell one member.</summary>
/// <param name="About">The meetup, if it is about one; its channel serves where direct messages are refused.</param>
/// <param name="Priority">See <see cref="OutboxPriority"/>.</param>
/// <param name="Urgency">Whether it waits for the end of quiet hours.</param>
/// <param name="Until">Of no use afterwards.</param>
public sealed record Notification(Card Card, Meetup? About = null, int Priority = OutboxPriority.News, Urgency Urgency = Urgency.Waits, Instant? Until = null)
{
    /// <summary>Said in the channel, by a mention, where the person takes no direct messages.</summary>
    public bool MayMention { get; init; } = true;

    /// <summary>Whom it names, besides the people of the meetup that it is about: if one of them is forgotten, their name is taken out of it.</summary>
    public IReadOnlyList<MemberId> Names { get; init; } = [];

    /// <summary>What is said there in its place, where the card holds what only this person may see.</summary>
    public Card? InChannel { get; init; }
}

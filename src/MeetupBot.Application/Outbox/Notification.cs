using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>One message for one member.</summary>
/// <param name="Card">Null when the topic of the fact draws it at delivery. Then it joins the recipient's waiting news of the meetup.</param>
/// <param name="About">The meetup that it is about, if any. Its channel is used when direct messages are refused.</param>
/// <param name="Until">The message is not sent after this time.</param>
public sealed record Notification(
    Card? Card,
    Meetup? About = null,
    int Priority = OutboxPriority.News,
    Urgency Urgency = Urgency.Waits,
    Instant? Until = null)
{
    /// <summary>Whether a mention in the channel replaces the message when the person takes no direct messages.</summary>
    public bool MayMention { get; init; } = true;

    /// <summary>
    /// The members whom the card names, besides the people of its meetup. When one of them is erased, their name is removed from it.
    /// </summary>
    public IReadOnlyList<MemberId> Names { get; init; } = [];

    /// <summary>
    /// Whether the mention stands in the announce channel where there is one, since the meetup's own may be what is told of. The card for
    /// the channel then says nothing that only some may know.
    /// </summary>
    public bool MayAnnounce { get; init; }

    /// <summary>The card for the channel, when the direct message holds private content.</summary>
    public Card? InChannel { get; init; }

    /// <summary>What it states, which is looked at again when it is sent. Null: it always holds.</summary>
    public Fact? Fact { get; init; }

    /// <summary>The earliest time at which it is sent; null: now.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>
    /// The least time between two messages of its topic to this person about this meetup: what changes meanwhile is said in one, at its end.
    /// </summary>
    public Duration Apart { get; init; }
}

/// <summary>Whether a direct message waits for the end of the member's quiet hours.</summary>
public enum Urgency
{
    Waits,

    /// <summary>Somebody has just asked for it, or it is the last reminder before the start.</summary>
    AtOnce,
}

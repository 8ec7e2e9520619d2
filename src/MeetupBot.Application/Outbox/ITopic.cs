using MeetupBot.Chat.Cards;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// One kind of thing that direct messages state: what is true of it now. It is created for one transaction, when such a message is about to be
/// sent.
/// </summary>
public interface ITopic
{
    /// <param name="item">The message's row, with its meetup and recipient.</param>
    /// <param name="card">The stored card; null when the topic draws it from <paramref name="detail"/>.</param>
    /// <param name="inChannel">The stored card for the channel, without what is private.</param>
    /// <returns>What to send; null when it was overtaken.</returns>
    Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel);
}

/// <summary>What somebody is told.</summary>
/// <param name="Fact">What they know then: the detail of the next message on it.</param>
/// <param name="InChannel">The card for the channel, when the direct message holds what is for this person alone.</param>
public sealed record Told(Card Card, string Fact = "", Card? InChannel = null);

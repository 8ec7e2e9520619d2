using MeetupBot.Chat.Cards;

namespace MeetupBot.Application.Outbox;

/// <param name="Card">Null when it is drawn at delivery, by the topic.</param>
internal sealed record DirectPayload(Card? Card)
{
    /// <summary>The topic that says whether it holds when it is sent; null: it always does.</summary>
    public string? Topic { get; init; }

    /// <summary>For the topic.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether a mention in a channel replaces the message when none of the person's accounts takes direct messages.</summary>
    public bool MayMention { get; init; }

    /// <summary>Whether that mention may stand in the announce channel.</summary>
    public bool MayAnnounce { get; init; }

    /// <summary>The card for the channel, when the direct message holds private content.</summary>
    public Card? InChannel { get; init; }

    /// <summary>Ids of the members whom the card names, besides the people of its meetup.</summary>
    public IReadOnlyList<long>? Names { get; init; }

    /// <summary>Keys of the accounts that have already refused it.</summary>
    public IReadOnlyList<string>? Tried { get; init; }

    /// <summary>Rows from before the first release contain the channel for the mention.</summary>
    public string? Channel { init => MayMention |= value is not null; }
}

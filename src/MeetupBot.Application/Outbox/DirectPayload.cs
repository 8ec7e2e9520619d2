using MeetupBot.Chat.Cards;

namespace MeetupBot.Application.Outbox;

public sealed record DirectPayload(Card Card)
{
    /// <summary>It is said in a channel, by a mention, if none of the person's accounts takes direct messages.</summary>
    public bool MayMention { get; init; }

    /// <summary>What is said there in its place, where the card holds what only this person may see.</summary>
    public Card? InChannel { get; init; }

    /// <summary>Ids of those whom it names, besides the people of its meetup.</summary>
    public IReadOnlyList<long>? Names { get; init; }

    /// <summary>Keys of accounts that refused it already.</summary>
    public IReadOnlyList<string>? Tried { get; init; }

    /// <summary>Rows from before the first release name the channel where it may be said.</summary>
    public string? Channel { init => MayMention |= value is not null; }
}

using System.Collections.Immutable;
using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Tour;

/// <summary>The meetup that the guide follows, and what was seen of it.</summary>
/// <param name="Id">The short id on its cards.</param>
internal sealed record GuidedMeetup(string Id)
{
    /// <summary>The voter of the guide.</summary>
    public const string Voter = "ben";

    /// <summary>The guest of the guide.</summary>
    public const string Guest = SampleCommunity.Newcomer;

    // The first words of a reminder's notification.
    private const string Reminder = "Reminder: ";

    public bool HasVote { get; private init; }

    public bool HasTime => Settled.Count > 0;

    public bool HasGuest { get; private init; }

    public bool IsReminded { get; private init; }

    public bool IsOver { get; private init; }

    /// <summary>The message that asks the guest whom they met.</summary>
    public long? Question { get; private init; }

    public bool HasMet { get; private init; }

    public bool IsLookedAt { get; private init; }

    /// <summary>The id of the message with its current card, by conversation.</summary>
    public ImmutableSortedDictionary<string, long> Cards { get; private init; } = ImmutableSortedDictionary<string, long>.Empty;

    // The messages that showed a chosen time. A poll's card, which only closes, is none of them.
    private ImmutableHashSet<long> Settled { get; init; } = [];

    /// <summary>Whether the rest of the guide can't be done with it: it was cancelled, or it ended without the guest.</summary>
    public bool IsLost => Cards.Count == 0 || (IsOver && !HasGuest);

    /// <summary>The conversation with its card where voter and guest are.</summary>
    public string Place => Cards.Keys.FirstOrDefault(
        place => SampleCommunity.FindConversation(place)?.Platform == SampleCommunity.Platform, SampleCommunity.HomeChannel);

    public static bool IsReminder(Card card) => card.Summary.StartsWith(Reminder, StringComparison.Ordinal);

    public GuidedMeetup After(Happening.Acted act)
    {
        if (act.Kind == ActKind.Command)
            return act.Name.EndsWith(" connections", StringComparison.Ordinal) ? this with { IsLookedAt = HasMet } : this;
        if (act.Message?.Card is not { } card || !ShortIds.IsAbout(card, Id))
            return this;
        return act switch
        {
            { PersonId: Voter, Kind: ActKind.Menu, Name: ActionNames.Vote } => this with { HasVote = true },
            { PersonId: Guest, Name: ActionNames.Going } => this with { HasGuest = true },
            { PersonId: Guest, Name: ActionNames.Maybe or ActionNames.Cant } => this with { HasGuest = false },
            { PersonId: Guest, Name: ActionNames.MetEveryone or ActionNames.MetNobody or ActionNames.MetPeople } => this with { HasMet = true },
            _ => this,
        };
    }

    /// <summary>After one of its cards in a channel was posted or edited.</summary>
    public GuidedMeetup After(SandboxMessage message, Card card) => card switch
    {
        _ when IsReminder(card) => this with { IsReminded = true },
        { Tone: CardTone.Open or CardTone.Settled } when HasHeading(card) => this with
        {
            Settled = card.Tone == CardTone.Settled ? Settled.Add(message.Id) : Settled,
            Cards = Cards.SetItem(message.ConversationId, message.Id),
        },
        { Tone: CardTone.Plain } when Settled.Contains(message.Id) => this with { IsOver = true },
        { Tone: CardTone.Off } when Cards.GetValueOrDefault(message.ConversationId) == message.Id => this with { Cards = Cards.Remove(message.ConversationId) },
        _ => this,
    };

    /// <summary>After a message about it reached somebody in their direct messages.</summary>
    public GuidedMeetup AfterDirect(SandboxMessage message, Card card) => card switch
    {
        _ when IsReminder(card) => this with { IsReminded = true },
        _ when message.ConversationId == Conversation.DirectId(Guest) && Asks(card) => this with { Question = message.Id },
        _ => this,
    };

    private static bool Asks(Card card) => card.Blocks.OfType<Block.Buttons>()
        .SelectMany(row => row.Items).Any(button => button.Link is null && button.Action.Name == ActionNames.MetEveryone);

    public static bool HasHeading(Card card) => card.Blocks is [Block.Heading, ..];
}

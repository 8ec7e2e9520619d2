using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Chat.Interactions;

/// <summary>A button pressed or a menu changed.</summary>
public sealed record ComponentInteraction : Interaction
{
    public required ActionId Action { get; init; }

    /// <summary>Chosen values of a menu, in no order; empty for a button. Input from outside: it may hold anything.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Members chosen in a member menu, by platform id, where the platform sends them along.</summary>
    public IReadOnlyDictionary<string, Person> Named { get; init; } = new Dictionary<string, Person>();

    public MessageRef? Message { get; init; }

    /// <summary>The component sits on a private answer, which <see cref="Reply.Replace"/> can rewrite.</summary>
    public bool OnPrivateAnswer { get; init; }
}

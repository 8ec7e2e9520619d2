using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Chat.Interactions;

/// <summary>A button pressed or a menu changed.</summary>
public sealed record ComponentInteraction : Interaction
{
    public required ActionId Action { get; init; }

    /// <summary>The chosen values of a menu, in any order. Empty for a button. Untrusted input: it may contain anything.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Members chosen in a member menu, by platform id, where the platform sends them.</summary>
    public IReadOnlyDictionary<string, Person> Named { get; init; } = new Dictionary<string, Person>();

    public MessageRef? Message { get; init; }

    /// <summary>The component is on a private answer, which <see cref="Reply.Replace"/> can rewrite.</summary>
    public bool OnPrivateAnswer { get; init; }
}

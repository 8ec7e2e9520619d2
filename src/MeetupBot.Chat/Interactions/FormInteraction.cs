using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Chat.Interactions;

/// <summary>A submitted form.</summary>
public sealed record FormInteraction : Interaction
{
    public required ActionId Action { get; init; }

    /// <summary>By field key. Several values of a menu are joined by newlines.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Members chosen in a member field, by platform id, where the platform sends them.</summary>
    public IReadOnlyDictionary<string, Person> Named { get; init; } = new Dictionary<string, Person>();

    /// <summary>The form was opened from a private answer, which <see cref="Reply.Replace"/> can rewrite.</summary>
    public bool OnPrivateAnswer { get; init; }

    public string? this[string field] => Fields.TryGetValue(field, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}

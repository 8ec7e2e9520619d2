using MeetupBot.Chat.Cards;
using NodaTime;

namespace MeetupBot.Sandbox.Chat;

/// <param name="Id">Later messages have higher ids.</param>
/// <param name="AuthorId">Null for the bot.</param>
/// <param name="SentAt">The time on the sandbox's clock.</param>
public sealed record SandboxMessage(long Id, string ConversationId, string? AuthorId, Instant SentAt)
{
    /// <summary>The text of a person's message.</summary>
    public string Text { get; init; } = "";

    /// <summary>The card of the bot's message.</summary>
    public Card? Card { get; init; }

    /// <summary>The only person who sees it; null for everybody.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>What it answers, such as "/meetup list" or "Going".</summary>
    public string? AnswerTo { get; init; }

    /// <summary>The message that starts its thread.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>The message of the same conversation that it replies to, outside of any thread.</summary>
    public long? Quotes { get; init; }

    public Instant? EditedAt { get; init; }

    public bool IsVisibleTo(string personId) => OnlyFor is null || OnlyFor == personId;

    /// <summary>Whether it is meant for this person: it is in a conversation that not everybody sees, or its card mentions them.</summary>
    public bool Addresses(SandboxPerson person, Conversation conversation) =>
        AuthorId is null && OnlyFor is null && (!conversation.IsChannel || Mentions(person));

    private bool Mentions(SandboxPerson person) =>
        Card is not null && CardTexts.Read(Card).SelectMany(t => t.Spans).OfType<Span.Mention>().Any(m => m.User.Id == person.Id);
}

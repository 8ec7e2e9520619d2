using MeetupBot.Chat.Cards;
using NodaTime;

namespace MeetupBot.Sandbox.Chat;

/// <param name="Id">Rising with time.</param>
/// <param name="ConversationId">Where it stands.</param>
/// <param name="AuthorId">Null for the bot.</param>
/// <param name="SentAt">On the sandbox's clock.</param>
public sealed record SandboxMessage(long Id, string ConversationId, string? AuthorId, Instant SentAt)
{
    /// <summary>What a person wrote.</summary>
    public string Text { get; init; } = "";

    /// <summary>What the bot wrote.</summary>
    public Card? Card { get; init; }

    /// <summary>The one person who sees it; null for all.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>What it answers: "/meetup list", "Going".</summary>
    public string? AnswerTo { get; init; }

    /// <summary>The message in whose thread it stands.</summary>
    public long? ReplyTo { get; init; }

    public Instant? EditedAt { get; init; }

    public bool IsVisibleTo(string personId) => OnlyFor is null || OnlyFor == personId;

    /// <summary>Somebody is meant by it: it stands in a conversation that is not everybody's, or its card mentions them.</summary>
    public bool Addresses(SandboxPerson person, Conversation conversation) =>
        AuthorId is null && OnlyFor is null && (!conversation.IsChannel || Mentions(person));

    private bool Mentions(SandboxPerson person) =>
        Card is not null && CardTexts.Of(Card).SelectMany(t => t.Spans).OfType<Span.Mention>().Any(m => m.User.Id == person.Id);
}

using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;

namespace MeetupBot.Chat.Interactions;

/// <summary>The answer to an interaction. What it says is durable before it is given.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A new message that only this person sees.</summary>
    public sealed record Private(Card Card) : Reply;

    /// <summary>Rewrites the private answer (or direct message) that the component sits on; elsewhere the same as <see cref="Private"/>.</summary>
    public sealed record Replace(Card Card) : Reply;

    public sealed record Open(Form Form) : Reply;

    /// <summary>
    /// The form could not be taken. Platforms that can show it at the field do so; others send <paramref name="Card"/>.
    /// </summary>
    /// <param name="Errors">Sentence by field key.</param>
    /// <param name="Card">The same said as a private answer, with a button that opens the form again.</param>
    public sealed record FormErrors(IReadOnlyDictionary<string, string> Errors, Card Card) : Reply;

    public sealed record Suggest(IReadOnlyList<Suggestion> Suggestions) : Reply;

    /// <summary>
    /// The platform delivered the interaction before: its answer is given there, and an answer here could only get in its way.
    /// </summary>
    public sealed record Repeated : Reply
    {
        public static Repeated Instance { get; } = new();
    }

    /// <summary>Acknowledged, nothing shown.</summary>
    public sealed record Quiet : Reply
    {
        public static Quiet Instance { get; } = new();
    }
}

using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;

namespace MeetupBot.Chat.Interactions;

/// <summary>The answer to an interaction. Everything that it reports is saved before it is sent.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A new message that only this person sees.</summary>
    public sealed record Private(Card Card) : Reply;

    /// <summary>
    /// Rewrites the private answer or direct message that contains the component. Elsewhere the same as <see cref="Private"/>.
    /// </summary>
    public sealed record Replace(Card Card) : Reply
    {
        /// <summary>
        /// The same object answers others, too, so a platform may keep what it made of it for as long as the object lives. It says nothing
        /// that depends on the present moment.
        /// </summary>
        public bool IsKept { get; init; }
    }

    public sealed record Open(Form Form) : Reply;

    /// <summary>
    /// The form had invalid values. Platforms that can show errors at the fields do so; others send <paramref name="Card"/>.
    /// </summary>
    /// <param name="Errors">A sentence for each field key.</param>
    /// <param name="Card">The same errors as a private answer, with a button that opens the form again.</param>
    public sealed record FormErrors(IReadOnlyDictionary<string, string> Errors, Card Card) : Reply;

    public sealed record Suggest(IReadOnlyList<Suggestion> Suggestions) : Reply;

    /// <summary>
    /// The platform delivered the interaction before. The first delivery gets the answer; a second answer could only interfere with it.
    /// </summary>
    public sealed record Repeated : Reply
    {
        public static Repeated Instance { get; } = new();
    }

    /// <summary>Acknowledges the interaction and shows nothing.</summary>
    public sealed record Quiet : Reply
    {
        public static Quiet Instance { get; } = new();
    }
}

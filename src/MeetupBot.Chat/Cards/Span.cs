using System.Text.Json.Serialization;
using MeetupBot.Chat.Addresses;
using NodaTime;

namespace MeetupBot.Chat.Cards;

/// <summary>A piece of text. Text that people typed is <see cref="Plain"/>, <see cref="Strong"/>, <see cref="Struck"/> or a label, and is escaped.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "span")]
[JsonDerivedType(typeof(Plain), "plain")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Emphasis), "emphasis")]
[JsonDerivedType(typeof(Struck), "struck")]
[JsonDerivedType(typeof(Code), "code")]
[JsonDerivedType(typeof(Timestamp), "moment")]
[JsonDerivedType(typeof(Mention), "mention")]
[JsonDerivedType(typeof(Link), "link")]
public abstract record Span
{
    private Span()
    {
    }

    public static implicit operator Span(string text) => new Plain(text);

    public sealed record Plain(string Text) : Span;

    public sealed record Strong(string Text) : Span;

    public sealed record Emphasis(string Text) : Span;

    /// <summary>What does not hold any more, with a line through it.</summary>
    /// <param name="Word">What the line means, such as "skipped": said where no line can be drawn, and to those who do not see it.</param>
    public sealed record Struck(string Text, string Word) : Span;

    /// <summary>For short ids and examples.</summary>
    public sealed record Code(string Text) : Span;

    /// <summary>An instant in the reader's own zone.</summary>
    /// <param name="Style">How much of it is shown.</param>
    /// <param name="Fallback">The same time with its zone, for platforms that cannot show it in the reader's zone.</param>
    public sealed record Timestamp(Instant At, MomentStyle Style, string Fallback, bool Bold = false) : Span;

    /// <summary>Mentions a person, who is notified. Everyone else is named by <see cref="Plain"/>.</summary>
    public sealed record Mention(UserRef User, string Name) : Span;

    public sealed record Link(string Label, Uri Address) : Span;
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MeetupBot.Chat.Cards;

/// <summary>A line of spans. Plain strings become plain text, never markup.</summary>
[CollectionBuilder(typeof(RichText), nameof(Create))]
public sealed record RichText(IReadOnlyList<Span> Spans)
{
    public static RichText Empty { get; } = new(Array.Empty<Span>());

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator RichText?(string? text) => text is null ? null : new(new Span[] { new Span.Plain(text) });

    public static RichText Create(ReadOnlySpan<Span> spans) => new(spans.ToArray());

    public static RichText operator +(RichText left, RichText right) => new(left.Spans.Concat(right.Spans).ToArray());

    /// <summary>Joins parts with a separator such as " · ". Empty parts are left out.</summary>
    public static RichText Join(string separator, IEnumerable<RichText?> parts)
    {
        var spans = new List<Span>();
        foreach (var part in parts)
        {
            if (part is null || part.Spans.Count == 0)
                continue;
            if (spans.Count > 0)
                spans.Add(new Span.Plain(separator));
            spans.AddRange(part.Spans);
        }

        return new(spans.ToArray());
    }

    public IEnumerator<Span> GetEnumerator() => Spans.GetEnumerator();
}

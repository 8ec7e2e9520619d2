using MeetupBot.Chat.Cards;

namespace MeetupBot.Sandbox.Chat;

/// <summary>Every line of text on a card, from top to bottom.</summary>
public static class CardTexts
{
    private const int MostRead = 2;

    public static IEnumerable<RichText> Read(Card card) => card.Blocks.Select(Read).OfType<RichText>();

    /// <summary>A line as plain text. Times use their fallback.</summary>
    public static string Plain(RichText text) => Plain(text, time => time.Fallback);

    private static string Plain(RichText text, Func<Span.Timestamp, string> write) => string.Concat(text.Spans.Select(span => span switch
    {
        Span.Plain s => s.Text,
        Span.Strong s => s.Text,
        Span.Emphasis s => s.Text,
        Span.Struck s => $"{s.Text} ({s.Word})",
        Span.Code s => s.Text,
        Span.Timestamp s => write(s),
        Span.Mention s => $"@{s.Name}",
        Span.Link s => s.Label,
        _ => "",
    }));

    /// <summary>The text of a notification.</summary>
    public static string Summary(Card card) =>
        card.Summary.Length > 0 ? card.Summary : Read(card).Select(Plain).FirstOrDefault(t => t.Length > 0) ?? "";

    /// <summary>The first lines in full: what was saved, or what somebody is told alone.</summary>
    /// <param name="write">Writes a time for the reader.</param>
    public static string Beginning(Card card, Func<Span.Timestamp, string> write) => string.Join(' ', card.Blocks
        .Where(block => block is Block.Heading or Block.Paragraph or Block.Faces).Select(Read).OfType<RichText>().Select(text => Plain(text, write)).Take(MostRead));

    private static RichText? Read(Block block) => block switch
    {
        Block.Heading b => b.Text,
        Block.Paragraph b => b.Text,
        Block.Footer b => b.Text,
        Block.Faces b => b.Text,
        Block.Tally b => b.Label,
        _ => null,
    };
}

using System.Globalization;
using MeetupBot.Chat.Cards;
using NodaTime;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>Cards as plain text, as a reader in London sees them. Distances are "(soon)".</summary>
internal static class CardText
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static string Render(Card card) => string.Join('\n', card.Blocks.Select(Render).Where(line => line.Length > 0));

    public static string Render(RichText text) => string.Concat(text.Spans.Select(Render));

    public static IEnumerable<Button> Buttons(Card card) => card.Blocks.OfType<Block.Buttons>().SelectMany(block => block.Items);

    public static IEnumerable<Block.Menu> Menus(Card card) => card.Blocks.OfType<Block.Menu>();

    private static string Render(Block block) => block switch
    {
        Block.Heading heading => $"{heading.Sign}{Render(heading.Text)}",
        Block.Paragraph paragraph => Render(paragraph.Text),
        Block.Faces faces => Render(faces.Text),
        Block.Footer small => Render(small.Text),
        Block.Tally tally => string.Create(CultureInfo.InvariantCulture, $"{tally.Number} {Render(tally.Label)} {tally.Count}"),
        Block.Menu menu => $"[{menu.Placeholder}]{string.Concat(menu.Options.Select(option => $"\n  {(option.Chosen ? "x" : "-")} {option.Label}"))}",
        Block.Buttons buttons => string.Join(' ', buttons.Items.Select(button => $"[{button.Label}]")),
        _ => "",
    };

    private static string Render(Span span) => span switch
    {
        Span.Plain plain => plain.Text,
        Span.Strong strong => strong.Text,
        Span.Emphasis emphasis => emphasis.Text,
        Span.Struck struck => $"~~{struck.Text}~~",
        Span.Code code => code.Text,
        Span.Mention mention => $"@{mention.Name}",
        Span.Link link => link.Label,
        Span.Timestamp { Style: MomentStyle.Full } moment => moment.Fallback.Split(" (")[0],
        Span.Timestamp { Style: MomentStyle.TimeOnly } moment => moment.At.InZone(London).ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => "soon",
    };
}

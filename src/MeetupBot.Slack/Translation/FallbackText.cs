using MeetupBot.Chat.Cards;
using NodaTime;

namespace MeetupBot.Slack.Translation;

/// <summary>A card as one line of mrkdwn for notifications and screen readers: its summary, else its first lines.</summary>
internal static class FallbackText
{
    private const int LinesOfCard = 3;

    public static string Render(Card card, Instant now)
    {
        if (!string.IsNullOrWhiteSpace(card.Summary))
            return Mrkdwn.Fit(card.Summary, Limits.FallbackText);
        var text = new TextRenderer(now);
        var lines = card.Blocks.Select(block => Line(block, text)).OfType<string>().Take(LinesOfCard);
        return Mrkdwn.Fit(string.Join(" · ", lines), Limits.FallbackText);
    }

    private static string? Line(Block block, TextRenderer text) => block switch
    {
        Block.Heading heading => text.Plain(heading.Text),
        Block.Paragraph paragraph => text.Plain(paragraph.Text),
        Block.Faces faces => text.Plain(faces.Text),
        Block.Menu menu => menu.Placeholder,
        _ => null,
    };
}

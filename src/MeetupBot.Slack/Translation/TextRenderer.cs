using System.Globalization;
using System.Text;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using NodaTime;

namespace MeetupBot.Slack.Translation;

/// <summary>Renders spans as mrkdwn or as plain text. Distances become words.</summary>
internal sealed class TextRenderer(Instant now)
{
    public string Render(RichText text)
    {
        var line = new StringBuilder();
        var spans = text.Spans;
        for (var i = 0; i < spans.Count; i++)
        {
            var rendered = new StringBuilder(Render(spans[i]));
            var isBold = IsBold(spans[i]);
            // Slack needs spaces or punctuation around a style, so bold parts joined by a dash become one bold part.
            while (isBold && i + 2 < spans.Count && spans[i + 1] is Span.Plain { Text: "–" or " – " } dash && IsBold(spans[i + 2]))
            {
                rendered.Append(dash.Text).Append(Render(spans[i + 2]));
                i += 2;
            }

            line.Append(isBold ? MarkupText.Styled("*", rendered.ToString()) : rendered);
        }

        return line.ToString();
    }

    /// <summary>Without markup or escaping.</summary>
    public string Plain(RichText text)
    {
        var line = new StringBuilder();
        foreach (var span in text)
            line.Append(Plain(span));
        return line.ToString();
    }

    private static bool IsBold(Span span) => span is Span.Strong or Span.Timestamp { Bold: true, Style: not MomentStyle.Distance };

    private string Render(Span span) => span switch
    {
        Span.Plain plain => Mrkdwn.Escape(plain.Text),
        Span.Strong strong => Mrkdwn.Escape(strong.Text),
        Span.Emphasis emphasis => MarkupText.Styled("_", Mrkdwn.Escape(emphasis.Text)),
        Span.Struck struck => MarkupText.Styled("~", Mrkdwn.EscapeLine(struck.Text)),
        Span.Code code => Mrkdwn.Code(code.Text),
        Span.Link link => Mrkdwn.Link(link.Label, link.Address),
        Span.Timestamp { Style: MomentStyle.Distance } moment => Distance(moment),
        Span.Timestamp moment => Date(moment),
        Span.Mention mention => Ids.TryRead(mention.User, out var id) ? $"<@{id}>" : Mrkdwn.EscapeLine(mention.Name),
        _ => "",
    };

    private string Plain(Span span) => span switch
    {
        Span.Plain plain => plain.Text,
        Span.Strong strong => strong.Text,
        Span.Emphasis emphasis => emphasis.Text,
        Span.Struck struck => $"{struck.Text} ({struck.Word})",
        Span.Code code => code.Text,
        Span.Link link => link.Label,
        Span.Timestamp { Style: MomentStyle.Distance } moment => Distance(moment),
        Span.Timestamp moment => moment.Fallback,
        Span.Mention mention => mention.Name,
        _ => "",
    };

    /// <summary>
    /// A date in each reader's own zone: "Saturday, December 5th, 2026 at 10:00", "tomorrow at 10:00". Only the long tokens include the
    /// weekday. Source: docs.slack.dev, Messaging, Formatting message text, "Date formatting".
    /// </summary>
    private static string Date(Span.Timestamp moment)
    {
        var tokens = moment.Style == MomentStyle.TimeOnly ? "{time}" : "{date_long_pretty} at {time}";
        var fallback = Mrkdwn.Entities(DisplayText.OneLine(moment.Fallback)).Replace('|', '/');
        return string.Create(CultureInfo.InvariantCulture, $"<!date^{moment.At.ToUnixTimeSeconds()}^{tokens}|{fallback}>");
    }

    /// <summary>Words, because Slack's own token <c>{ago}</c> is documented only for the past.</summary>
    private string Distance(Span.Timestamp moment) => DistanceText.Format(moment.At - now);
}

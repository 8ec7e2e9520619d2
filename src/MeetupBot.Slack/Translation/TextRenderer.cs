using System.Globalization;
using System.Text;
using MeetupBot.Chat;
using NodaTime;

namespace MeetupBot.Slack.Translation;

/// <summary>Lines of spans as mrkdwn, or as plain text. Distances are words, said from the present.</summary>
internal sealed class TextRenderer(Instant now)
{
    public string Render(RichText text) => Join(text, Render);

    /// <summary>Without any markup, and not escaped.</summary>
    public string Plain(RichText text) => Join(text, Plain);

    private static string Join(RichText text, Func<Span, string> render)
    {
        var line = new StringBuilder();
        foreach (var span in text)
            line.Append(render(span));
        return line.ToString();
    }

    private string Render(Span span) => span switch
    {
        Span.Plain plain => Mrkdwn.Escape(plain.Text),
        Span.Strong strong => Mrkdwn.Styled('*', Mrkdwn.Escape(strong.Text)),
        Span.Emphasis emphasis => Mrkdwn.Styled('_', Mrkdwn.Escape(emphasis.Text)),
        Span.Code code => Mrkdwn.Code(code.Text),
        Span.Link link => Mrkdwn.Link(link.Label, link.Address),
        Span.Moment { Style: MomentStyle.Distance } moment => Distance(moment),
        Span.Moment moment => moment.Bold ? $"*{Date(moment)}*" : Date(moment),
        Span.Mention mention => Ids.TryRead(mention.User, out var id) ? $"<@{id}>" : Mrkdwn.EscapeLine(mention.Name),
        _ => "",
    };

    private string Plain(Span span) => span switch
    {
        Span.Plain plain => plain.Text,
        Span.Strong strong => strong.Text,
        Span.Emphasis emphasis => emphasis.Text,
        Span.Code code => code.Text,
        Span.Link link => link.Label,
        Span.Moment { Style: MomentStyle.Distance } moment => Distance(moment),
        Span.Moment moment => moment.Fallback,
        Span.Mention mention => mention.Name,
        _ => "",
    };

    /// <summary>
    /// On each reader's own clock: "Saturday, December 5th, 2026 at 10:00", "tomorrow at 10:00". The only tokens with the weekday are
    /// the long ones. Source: docs.slack.dev, Messaging, Formatting message text, "Date formatting".
    /// </summary>
    private static string Date(Span.Moment moment)
    {
        var tokens = moment.Style == MomentStyle.TimeOnly ? "{time}" : "{date_long_pretty} at {time}";
        var fallback = Mrkdwn.Entities(DisplayText.OneLine(moment.Fallback)).Replace('|', '/');
        return string.Create(CultureInfo.InvariantCulture, $"<!date^{moment.At.ToUnixTimeSeconds()}^{tokens}|{fallback}>");
    }

    /// <summary>Slack's own token for it, <c>{ago}</c>, is documented for the past alone.</summary>
    private string Distance(Span.Moment moment) => DistanceText.Of(moment.At - now);
}

using System.Text;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Renders spans as Discord markdown. It records the mentioned users, because nobody else may be pinged.</summary>
internal sealed class TextRenderer
{
    /// <summary>Source: Resources, Message, "Allowed Mentions Object".</summary>
    private const int MostMentions = 100;

    private readonly List<Snowflake> _mentioned = [];

    public AllowedMentions Mentions => _mentioned.Count == 0 ? AllowedMentions.None : new AllowedMentions { Users = _mentioned };

    public string Render(RichText text)
    {
        var markdown = new StringBuilder();
        foreach (var span in text)
            markdown.Append(Render(span));
        return markdown.ToString();
    }

    private string Render(Span span) => span switch
    {
        Span.Plain plain => Markdown.Escape(plain.Text),
        Span.Strong strong => MarkupText.Styled("**", Markdown.Escape(strong.Text)),
        Span.Emphasis emphasis => MarkupText.Styled("*", Markdown.Escape(emphasis.Text)),
        Span.Struck struck => MarkupText.Styled("~~", Markdown.EscapeLine(struck.Text)),
        Span.Code code => Markdown.Code(code.Text),
        Span.Link link => Markdown.Link(link.Label, link.Address),
        Span.Timestamp moment => Moment(moment),
        Span.Mention mention => Mention(mention),
        _ => "",
    };

    private static string Moment(Span.Timestamp moment)
    {
        var style = moment.Style switch { MomentStyle.TimeOnly => 't', MomentStyle.Distance => 'R', _ => 'F' };
        var mark = moment.Bold ? "**" : "";
        return $"{mark}<t:{moment.At.ToUnixTimeSeconds()}:{style}>{mark}";
    }

    private string Mention(Span.Mention mention)
    {
        if (!Ids.TryRead(mention.User, out var id))
            return Markdown.EscapeLine(mention.Name);
        if (!_mentioned.Contains(id) && _mentioned.Count < MostMentions)
            _mentioned.Add(id);
        return $"<@{id}>";
    }
}

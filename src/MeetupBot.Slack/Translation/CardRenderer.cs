using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.Wire;
using NodaTime;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Renders a card as blocks: a title as a header, consecutive lines as one section, small print as context, buttons as rows of actions.
/// A multi-select menu is allowed only in a section, so it is placed beside the text before it. When something is chosen, Slack hides the
/// placeholder, so the menu is placed beside its own label. A header has no room for a picture, so the host's stands before the line that begins
/// with their name: the title itself, or the one after it. There are no colours: Slack has them only on legacy attachments.
/// Source: docs.slack.dev, Reference, Block Kit, Blocks; Block elements, "Works with block types".
/// </summary>
internal sealed class CardRenderer
{
    private readonly TextRenderer _text;
    private readonly ControlRenderer _controls = new();
    private readonly List<LayoutBlock> _blocks = [];
    private readonly List<string> _lines = [];
    private readonly bool _compact;
    private bool _countsTimes;
    private Picture? _host;

    private CardRenderer(Instant now, bool compact)
    {
        _text = new TextRenderer(now);
        _compact = compact;
    }
    /// <param name="now">Distances are counted from this instant.</param>
    /// <exception cref="ArgumentException">The card exceeds a limit that shortening cannot fix.</exception>
    public static MessageContent Render(Card card, Instant now, int mostBlocks = Limits.BlocksOfMessage)
    {
        var message = new CardRenderer(now, compact: false).Build(card, now, mostBlocks);
        return TextLength.Count(message.Blocks) <= Limits.TextOfMessage ? message : new CardRenderer(now, compact: true).Build(card, now, mostBlocks);
    }

    private MessageContent Build(Card card, Instant now, int mostBlocks)
    {
        foreach (var block in card.Blocks)
            Add(block);
        FlushText();
        if (_blocks.Count == 0)
            throw new ArgumentException("The card is empty.", nameof(card));
        return new MessageContent(FallbackText.Render(card, now), BlockBudget.Keep(_blocks, mostBlocks));
    }

    private void Add(Block block)
    {
        var host = _host;
        _host = null;
        switch (block)
        {
            case Block.Heading heading:
                AddTitle(heading);
                break;
            case Block.Paragraph paragraph when BeginsWith(paragraph.Text, host):
                AddFaces(new Block.Faces(paragraph.Text, [host!]));
                break;
            case Block.Paragraph paragraph:
                Begin(countsTimes: false);
                AddLines(Paragraph(paragraph.Text));
                break;
            case Block.Tally tally:
                AddTally(tally);
                break;
            case Block.Footer small:
                FlushText();
                _blocks.AddRange(TextPieces.Split(_text.Render(small.Text).Split('\n')).Select(piece => new ContextBlock([ContextElement.Mrkdwn(piece)])));
                break;
            case Block.Menu menu:
                FlushText();
                AddMenu(menu);
                break;
            case Block.Buttons buttons:
                FlushText();
                _blocks.AddRange(_controls.Rows(buttons));
                break;
            case Block.Faces faces:
                AddFaces(faces);
                break;
            case Block.Pictures pictures:
                FlushText();
                _blocks.AddRange(PictureRenderer.Render(pictures));
                break;
        }
    }

    /// <summary>
    /// A header is plain text. Slack does not document whether it reads entities there, so a title with such characters is a bold line
    /// instead.
    /// </summary>
    private void AddTitle(Block.Heading heading)
    {
        var title = $"{heading.Sign} {_text.Plain(heading.Text)}";
        FlushText();
        if (heading.Host is { } host && title.Trim() == host.Caption)
        {
            AddFaces(new Block.Faces([new Span.Strong(host.Caption)], [host]));
            return;
        }

        _host = heading.Host;
        if (Mrkdwn.HasNoEntities(title))
            _blocks.Add(new HeaderBlock(Limits.Plain(title, Limits.HeaderText)));
        else
            AddLines(MarkupText.Styled("*", Mrkdwn.EscapeLine(title)));
    }

    private bool BeginsWith(RichText text, Picture? host) =>
        host is { Caption.Length: > 0 } && _text.Plain(text).StartsWith(host.Caption + " ", StringComparison.Ordinal);

    private void AddTally(Block.Tally tally)
    {
        Begin(countsTimes: true);
        AddLines(Line(tally));
    }

    /// <summary>The times of a poll are separate from the text about it.</summary>
    private void Begin(bool countsTimes)
    {
        if (countsTimes != _countsTimes)
            FlushText();
        _countsTimes = countsTimes;
    }

    private void AddLines(string text) => _lines.AddRange(text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));

    /// <summary>When the whole is too long, long paragraphs are shortened before the times are.</summary>
    private string Paragraph(RichText text)
    {
        const int Brief = 300;
        var rendered = _text.Render(text);
        return _compact && rendered.Length > Brief ? TextPieces.Split([rendered], Brief).First() + " …" : rendered;
    }

    private string Line(Block.Tally tally)
    {
        var time = $"{tally.Number} {_text.Render(tally.Label)}";
        var count = Mrkdwn.EscapeLine(tally.Count);
        // A written-out date fills a phone's line, so the bars stand below each other on lines of their own.
        return !_compact && tally.Bar is { } bar ? $"{time}\n{DisplayText.Bar(bar)}  {count}" : $"{time}  {count}".TrimEnd();
    }

    private void AddFaces(Block.Faces faces)
    {
        var small = PictureRenderer.RenderSmall(faces.People);
        var text = TextPieces.Split(Paragraph(faces.Text).Split('\n')).ToList();
        if (small.Count == 0 || text.Count == 0)
        {
            Begin(countsTimes: false);
            AddLines(Paragraph(faces.Text));
            return;
        }

        FlushText();
        _blocks.Add(new ContextBlock([.. small, ContextElement.Mrkdwn(text[0])]));
        _blocks.AddRange(text.Skip(1).Select(piece => new ContextBlock([ContextElement.Mrkdwn(piece)])));
    }

    private void AddMenu(Block.Menu menu)
    {
        if (_controls.Menu(menu) is not { } element)
            return;
        var id = ComponentId.BlockOf(element);
        var hidesPlaceholder = menu.Chosen.Count > 0 || menu.Options.Any(option => option.Chosen);
        var beside = !hidesPlaceholder && menu.Source == MenuSource.Options ? TakeTextBefore() : null;
        _blocks.Add(new SectionBlock(beside ?? TextObject.Mrkdwn(MarkupText.Styled("*", Mrkdwn.EscapeLine(menu.Placeholder)))) { Accessory = element, BlockId = id });
    }

    /// <summary>Takes the last text of the card so far, if it has no element beside it.</summary>
    private TextObject? TakeTextBefore()
    {
        var text = _blocks.LastOrDefault() switch
        {
            SectionBlock { Accessory: null } section => section.Text,
            ContextBlock { Elements: [{ Type: TextObject.MrkdwnType, Text: { } small }] } => TextObject.Mrkdwn(small),
            _ => null,
        };
        if (text is not null)
            _blocks.RemoveAt(_blocks.Count - 1);
        return text;
    }

    private void FlushText()
    {
        _blocks.AddRange(TextPieces.Split(_lines).Select(piece => new SectionBlock(TextObject.Mrkdwn(piece))));
        _lines.Clear();
    }
}

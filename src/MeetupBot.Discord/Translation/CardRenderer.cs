using System.Text;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Renders a card as one container of components V2. Consecutive texts become one text, buttons become rows of five, and each menu is a
/// row. Source: Components, "Component Reference".
/// </summary>
internal sealed class CardRenderer
{
    private readonly TextRenderer _text = new();
    private readonly ControlRenderer _controls;
    private readonly List<Component> _children = [];
    private readonly List<string> _lines = [];
    private readonly bool _withBars;
    private readonly bool _withFaces;
    private Picture? _beside;

    private CardRenderer(string deliveryKey, bool withBars, bool withFaces)
    {
        _controls = new ControlRenderer(deliveryKey);
        (_withBars, _withFaces) = (withBars, withFaces);
    }

    /// <param name="deliveryKey">Added to the custom ids, so that the message can be found again. Empty for answers.</param>
    /// <exception cref="ArgumentException">The card exceeds a limit that shortening cannot fix.</exception>
    public static RenderedMessage Render(Card card, string deliveryKey = "")
    {
        var message = new CardRenderer(deliveryKey, withBars: true, withFaces: true).Build(card);
        var hasRoom = ComponentCount.Count(message.Components) <= Limits.Components;
        var isShort = message.Text().Length <= Limits.TextOfMessage;
        return hasRoom && isShort ? message : new CardRenderer(deliveryKey, isShort, hasRoom).Build(card);
    }

    private RenderedMessage Build(Card card)
    {
        foreach (var block in card.Blocks)
            Add(block);
        foreach (var file in card.Files)
            AddControl(new Component { Type = ComponentType.File, File = new MediaItem($"attachment://{file.Name}") });
        FlushText();
        if (_children.Count == 0)
            throw new ArgumentException("The card is empty.", nameof(card));
        var container = new Component { Type = ComponentType.Container, AccentColor = Colour(card.Tone), Components = TextBudget.Keep(_children) };
        return new RenderedMessage([container], _text.Mentions, [.. card.Files.Select(ToFile)]);
    }

    private void Add(Block block)
    {
        // A picture stands beside the title and the line after it. Beside all of the text it would make every line short.
        if (_beside is not null && (_lines.Count > 1 || block is not Block.Paragraph))
            FlushText();
        switch (block)
        {
            case Block.Heading heading:
                Begin(heading.Host);
                _lines.Add($"### {DisplayText.OneLine($"{heading.Sign} {_text.Render(heading.Text)}")}");
                break;
            case Block.Paragraph paragraph:
                _lines.Add(_text.Render(paragraph.Text));
                break;
            case Block.Footer small:
                _lines.AddRange(_text.Render(small.Text).Split('\n').Select(line => $"-# {line.TrimEnd('\r')}"));
                break;
            case Block.Tally tally:
                _lines.Add(Line(tally));
                break;
            case Block.Menu menu:
                AddControls(_controls.Menus(menu, _lines));
                break;
            case Block.Buttons buttons:
                AddControls(_controls.Rows(buttons, _lines));
                break;
            case Block.Faces { Beside: true, People: [var only] } faces when _withFaces && MarkupText.IsPage(only.Address):
                AddControl(PictureRenderer.Section(_text.Render(faces.Text), only));
                break;
            case Block.Faces faces:
                // Discord has no small pictures in a line.
                _lines.Add(_text.Render(faces.Text));
                break;
            case Block.Pictures pictures:
                AddControls(PictureRenderer.Render(pictures, Limits.Components - ComponentCount.Count(_children) - ComponentCount.Reserve));
                break;
        }
    }

    private string Line(Block.Tally tally)
    {
        var time = $"{tally.Number} {_text.Render(tally.Label)}";
        var count = Markdown.EscapeLine(tally.Count);
        // A written-out date fills a phone's line, so the bars stand below each other on lines of their own.
        return _withBars && tally.Bar is { } bar ? $"{time}\n{DisplayText.Bar(bar)} {count}" : $"{time} {count}".TrimEnd();
    }

    private void Begin(Picture? beside)
    {
        if (beside is null || !MarkupText.IsPage(beside.Address))
            return;
        FlushText();
        _beside = beside;
    }

    private void AddControls(IEnumerable<Component> controls)
    {
        // Evaluated first, because controls may add a line above themselves.
        var list = controls.ToList();
        foreach (var control in list)
            AddControl(control);
    }

    private void AddControl(Component control)
    {
        FlushText();
        _children.Add(control);
    }

    private void FlushText()
    {
        var content = string.Join('\n', _lines.Where(line => line.Length > 0));
        _lines.Clear();
        if (!string.IsNullOrWhiteSpace(content))
            _children.Add(_beside is { } picture
                ? PictureRenderer.Section(content, picture)
                : new Component { Type = ComponentType.TextDisplay, Content = content });
        _beside = null;
    }

    private static RestFile ToFile(CardFile file) => new(file.Name, file.ContentType, Encoding.UTF8.GetBytes(file.Content));

    private static int? Colour(CardTone tone) => tone switch
    {
        CardTone.Open => 0x4C6EF5,
        CardTone.Settled => 0x2F9E44,
        CardTone.Off => 0x868E96,
        CardTone.Refusal => 0xE8590C,
        _ => null,
    };
}

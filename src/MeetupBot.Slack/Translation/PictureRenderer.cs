using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Renders pictures with the name beside each while they are few, else as small ones in rows. Source: Block elements, Image element.
/// </summary>
internal static class PictureRenderer
{
    private const int MostLarge = 10;
    private const int ElementsOfPerson = 2;

    public static IEnumerable<LayoutBlock> Render(Block.Pictures pictures)
    {
        var shown = pictures.Items.Where(CanShow).ToList();
        if (shown.Count <= MostLarge)
            return shown.Select(Large);
        return shown.Chunk(Limits.ContextElements / ElementsOfPerson).Select(row => new ContextBlock([.. row.SelectMany(Small)]));
    }

    /// <summary>Faces for a line of small print: as many as leave room for its text, each with the name as its alternative text.</summary>
    public static IReadOnlyList<ContextElement> RenderSmall(IReadOnlyList<Picture> people) =>
        [.. people.Where(CanShow).Take(Block.Faces.Most).Select(face => ContextElement.Image(face.Address.AbsoluteUri, AltText(face)))];

    private static bool CanShow(Picture picture) =>
        MarkupText.IsPage(picture.Address) && picture.Address.AbsoluteUri.Length <= Limits.PictureUrl;

    private static SectionBlock Large(Picture picture) => new(TextObject.Mrkdwn(Name(picture)))
    {
        Accessory = new BlockElement(ElementType.Image) { ImageUrl = picture.Address.AbsoluteUri, AltText = AltText(picture) },
    };

    private static ContextElement[] Small(Picture picture) =>
        [ContextElement.Image(picture.Address.AbsoluteUri, AltText(picture)), ContextElement.Mrkdwn(Name(picture))];

    private static string Name(Picture picture)
    {
        var name = Mrkdwn.EscapeLine(DisplayText.Shorten(picture.Caption, Limits.ButtonLabel));
        return name.Length == 0 ? "–" : name;
    }

    private static string AltText(Picture picture) => DisplayText.Label(picture.Caption, Limits.PictureAltText);
}

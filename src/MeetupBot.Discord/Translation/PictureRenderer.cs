using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Renders pictures with the name beside each while they fit, else as a gallery with the names as alternative texts.</summary>
internal static class PictureRenderer
{
    private const int ComponentsOfSection = 3;

    public static IEnumerable<Component> Render(Block.Pictures pictures, int componentsLeft)
    {
        var shown = pictures.Items.Where(picture => MarkupText.IsPage(picture.Address)).ToList();
        return shown.Count * ComponentsOfSection <= componentsLeft ? shown.Select(Section) : Galleries(shown);
    }

    /// <summary>Text with a picture beside it. Source: Components, Component Reference, "Section" and "Thumbnail".</summary>
    public static Component Section(string content, Picture picture) => new()
    {
        Type = ComponentType.Section,
        Components = [new Component { Type = ComponentType.TextDisplay, Content = content }],
        Accessory = new Component
        {
            Type = ComponentType.Thumbnail,
            Media = new MediaItem(picture.Address.AbsoluteUri),
            Description = DisplayText.Label(picture.Caption, Limits.PictureCaption),
        },
    };

    private static Component Section(Picture picture) =>
        Section(Markdown.EscapeLine(DisplayText.Label(picture.Caption, Limits.OptionLabel)), picture);

    private static IEnumerable<Component> Galleries(List<Picture> pictures)
    {
        var names = string.Join(", ", pictures.Select(picture => Markdown.EscapeLine(picture.Caption)));
        yield return new Component { Type = ComponentType.TextDisplay, Content = DisplayText.Shorten(names, Limits.PictureCaption) };
        foreach (var chunk in pictures.Chunk(Limits.GalleryItems))
            yield return new Component { Type = ComponentType.MediaGallery, Items = [.. chunk.Select(Item)] };
    }

    private static MediaGalleryItem Item(Picture picture) =>
        new(new MediaItem(picture.Address.AbsoluteUri), DisplayText.Label(picture.Caption, Limits.PictureCaption));
}

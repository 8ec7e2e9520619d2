using MeetupBot.Chat.Cards;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Tests.Discord.Translation;

/// <summary>Checks cards, as the adapter renders them for Discord, against its limits of one message.</summary>
internal static class DiscordLook
{
    /// <summary>Source: Components, Component Reference: 40 components with all nested ones, 4,000 characters in all text displays.</summary>
    public static void Check(Card card)
    {
        var message = CardRenderer.Render(card, "KEY");
        var all = message.Components.SelectMany(WithInner).ToList();
        Assert.InRange(all.Count, 1, 40);
        Assert.InRange(all.Sum(component => component.Content?.Length ?? 0), 0, 4000);
        Assert.All(all.Where(component => component.Type == ComponentType.TextDisplay), text => Assert.False(string.IsNullOrWhiteSpace(text.Content)));
        Assert.All(all.Where(component => component.Type == ComponentType.Section), section =>
        {
            Assert.InRange(section.Components!.Count, 1, 3);
            Assert.StartsWith("http", section.Accessory!.Media!.Url, StringComparison.Ordinal);
            Assert.InRange(section.Accessory.Description!.Length, 1, 1024);
        });
        Assert.All(all.Where(component => component.Type == ComponentType.MediaGallery), gallery => Assert.InRange(gallery.Items!.Count, 1, 10));
    }

    private static IEnumerable<Component> WithInner(Component component) =>
        (component.Components ?? []).Concat(component.Accessory is { } accessory ? [accessory] : []).SelectMany(WithInner).Prepend(component);
}

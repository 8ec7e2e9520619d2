namespace MeetupBot.Chat.Cards;

/// <summary>A button that acts, or, with a link, one that opens a page.</summary>
public sealed record Button(string Label, ActionId Action, ButtonTone Tone = ButtonTone.Normal, Uri? Link = null)
{
    public static Button Open(string label, Uri link) => new(label, new ActionId(""), ButtonTone.Normal, link);
}

namespace MeetupBot.Chat.Cards;

/// <summary>A button. It sends its action, or opens its link when it has one.</summary>
public sealed record Button(string Label, ActionId Action, ButtonTone Tone = ButtonTone.Normal, Uri? Link = null)
{
    public static Button Open(string label, Uri link) => new(label, new ActionId(""), ButtonTone.Normal, link);
}

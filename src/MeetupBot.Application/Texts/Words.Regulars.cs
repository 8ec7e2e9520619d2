using MeetupBot.Chat.Cards;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string RegularLabel = "Asked as a regular";
    public const string RegularOption = "Be asked first by series you always go to";
    public const string RegularHint = "Whether you're asked first when a series meets that you were going to three times";
    public const string AlwaysGoing = "As always: going";
    public const string YouAlwaysGo = "You were going the last three times. You are on the list once you press it.";

    /// <summary>"Coffee is on again: Thu 10 Dec 19:00–21:00 · Bean Bros".</summary>
    public static RichText OnAgain(string title, RichText when, RichText? place) =>
        RichText.Join(" · ", [new RichText([new Span.Strong(title), " is on again: "]) + when, place]);
}

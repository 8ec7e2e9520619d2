using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Tour;

/// <summary>The short id on a card: 4 to 8 capitals and digits in code style.</summary>
public static class ShortIds
{
    public static string? Find(Card card) =>
        CardTexts.Read(card).SelectMany(t => t.Spans).OfType<Span.Code>().Select(c => c.Text).LastOrDefault(IsShortId);

    private static bool IsShortId(string text) =>
        text.Length is >= 4 and <= 8 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}

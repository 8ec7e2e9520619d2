using System.Text.RegularExpressions;

namespace MeetupBot.Chat.Text;

/// <summary>
/// Takes apart a text that names people: <c>&lt;@U1&gt; and &lt;@U2|eli&gt; because they climb</c>, <c>@bob,@eli</c>, <c>Bob to "Eli Brown"</c>.
/// Mentions are found by their place. Commas, <c>and</c> and the like part names and are never names themselves.
/// </summary>
public static partial class PeopleText
{
    /// <summary>The parts in order. <c>because</c> and what follows it is the last part.</summary>
    public static IReadOnlyList<PeoplePart> Split(string text)
    {
        var parts = new List<PeoplePart>();
        var words = -1;
        foreach (Match piece in Piece().Matches(text))
        {
            var isWord = piece.Groups["word"].Success;
            if (words >= 0 && (!isWord || piece.Value[0] == '@'))
                words = Close(parts, text, words, piece.Index);
            if (isWord && words < 0)
                words = piece.Index;
            if (piece.Groups["because"].Success)
            {
                parts.Add(new PeoplePart.Reason(piece.Index, text[piece.Index..]));
                return parts;
            }

            if (piece.Groups["id"] is { Success: true } id)
                parts.Add(new PeoplePart.Mention(piece.Index, id.Value, piece.Groups["label"] is { Length: > 0 } label ? label.Value : null));
            else if (piece.Groups["quoted"] is { Success: true, Length: > 0 } quoted)
                parts.Add(new PeoplePart.Name(piece.Index, quoted.Value.Trim()));
        }

        Close(parts, text, words, text.Length);
        return parts;
    }

    private static int Close(List<PeoplePart> parts, string text, int from, int to)
    {
        if (from >= 0)
            parts.Add(new PeoplePart.Name(from, text[from..to].Trim()));
        return -1;
    }

    [GeneratedRegex(
        @"<@!?(?<id>[A-Za-z0-9_]{1,64})(?:\|(?<label>[^<>|]*))?>(?:'s|’s)?"
        + "|[\"“”„‟«»](?<quoted>[^\"“”„‟«»]*)[\"“”„‟«»]"
        + @"|(?<![^\s,;&+])(?<because>because|since|'?cause|for)(?![^\s,;:])"
        + @"|(?<part>[,;&+]|(?<![^\s,;&+])(?:and|with|to|plus|or)(?![^\s,;&+]))"
        + @"|(?<word>[^\s,;&+<]+|<)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}

/// <summary>A part of a text that names people.</summary>
/// <param name="Start">Where it begins in the text.</param>
public abstract record PeoplePart(int Start)
{
    /// <param name="Id">The platform's id of the account.</param>
    /// <param name="Label">The name that came with it.</param>
    public sealed record Mention(int Start, string Id, string? Label) : PeoplePart(Start);

    /// <summary>Words that may be one name or several, or no name at all. A first <c>@</c> is kept.</summary>
    public sealed record Name(int Start, string Words) : PeoplePart(Start);

    /// <summary>Why, with the word that begins it.</summary>
    public sealed record Reason(int Start, string Words) : PeoplePart(Start);
}

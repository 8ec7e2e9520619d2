using System.Text;
using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using MeetupBot.Domain.Time.Reading.Parsing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Offers a text without what could not be read.</summary>
internal static class WordDropper
{
    private const int MostCut = 10;

    /// <summary>Without the part that could not be read, and without the words in it that mean nothing.</summary>
    public static IEnumerable<TimeFix> Without(LineReading line)
    {
        var unknown = line.UnknownWords();
        var isWholePart = line.Derivations.Count > 0 && line.Derivations[0].Members.Any(member => !member.Unknown.IsEmpty && member is { HasDay: false, HasClock: false });
        // Without its "except", "any day except Fri" says the opposite.
        var except = unknown.FirstOrDefault(index => line.Lexicon.Is(index, WordKind.Except), -1);
        if (except > 0)
        {
            yield return Leave(line.Source.Shown[..line.Lexicon[except].Start]);
            yield break;
        }

        if (unknown.Count > 0 && !isWholePart && except < 0)
            yield return Leave(TextWithout(line, unknown));
        foreach (var fix in WithoutPart(line))
            yield return fix;
    }

    /// <summary>Whether a word at the beginning that is not known may name the day, which is not named otherwise, or an exception is made to one day.</summary>
    public static bool MayBeDay(LineReading line)
    {
        var unknown = line.UnknownWords();
        if (unknown.Count == 0)
            return false;
        var members = line.Derivations[0].Members;
        if (Excepts(line))
            return members.Count == 1 && (unknown[0] == 0 || !members.Any(member => member.Base is DayBase.Among || member.HasDayEnd || member.Scope is not null));
        return unknown[0] == 0 && line.Lexicon[0].Kind == TokenKind.Word && !members.Any(member => member.HasDay) && members.Any(member => member.HasClock);
    }

    /// <summary>Whether a day is named that does not suit: "not Fri".</summary>
    public static bool Excepts(LineReading line) => line.UnknownWords().Any(index => line.Lexicon.Is(index, WordKind.Except));

    /// <summary>As much as is read from the beginning, else up to the end.</summary>
    public static IEnumerable<TimeFix> WithoutEnds(LineReading line)
    {
        var (shown, last) = (line.Source.Shown, line.Lexicon.Count - 1);
        for (var cut = 0; cut < Math.Min(last, MostCut); cut++)
        {
            if (!line.Lexicon[last - cut].Glued || line.Lexicon[last - cut].Kind == TokenKind.Symbol)
                yield return Leave(shown[..line.Lexicon[last - cut - 1].End]);
        }

        for (var cut = 1; cut <= Math.Min(last, MostCut); cut++)
        {
            if (!line.Lexicon[cut].Glued)
                yield return Leave(shown[line.Lexicon[cut].Start..]);
        }
    }

    /// <summary>The other parts, parted by commas.</summary>
    public static IEnumerable<TimeFix> WithoutPart(LineReading line)
    {
        if (line.Derivations.Count == 0)
            yield break;
        var (start, end) = line.ErrorAt;
        var others = line.Derivations[0].Members.Where(member => member.End <= start || member.Start >= end).ToList();
        if (others.Count > 0 && others.Count < line.Derivations[0].Members.Count)
            yield return Leave(string.Join(", ", others.Select(member => TextOf(line, member))));
    }

    private static string TextWithout(LineReading line, IReadOnlyList<int> words)
    {
        var shown = line.Source.Shown;
        var text = new StringBuilder(shown.Length);
        var from = 0;
        foreach (var index in words.Where(index => line.Lexicon[index].Start >= from))
        {
            text.Append(shown, from, line.Lexicon[index].Start - from);
            from = line.Lexicon[IsSigned(line, index) ? index + 2 : IsPlus(line, index) ? index + 1 : index].End;
        }

        return text.Append(shown, from, shown.Length - from).ToString();
    }

    /// <summary>Without its word, the "+1" of "CET+1" would say something else.</summary>
    public static bool IsSigned(LineReading line, int index) =>
        (line.Lexicon.IsGluedSign(index + 1, '+') || line.Lexicon.IsGluedSign(index + 1, '-')) && line.Lexicon[index + 2].Kind == TokenKind.Number;

    private static bool IsPlus(LineReading line, int index) => line.Lexicon.IsSign(index, '+') && line.Lexicon[index + 1] is { Kind: TokenKind.Number, Glued: true };

    private static string TextOf(LineReading line, Member member) =>
        line.Source.Shown[line.Lexicon[member.Start].Start..line.Lexicon[member.End - 1].End];

    private static TimeFix Leave(string text)
    {
        var left = string.Join(' ', text.Replace("()", "", StringComparison.Ordinal).Replace("( )", "", StringComparison.Ordinal).Replace(" ' ", " ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', ':', '\n', '\'', '(', ')', '?', '!', '-');
        return new TimeFix($"Use {left}", left);
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>Makes the spellings of a name alike: "São Paulo", "sao-paulo" and "SAO PAULO" are one.</summary>
internal static class NameKey
{
    /// <summary>Letters that Unicode does not take apart into a base and a mark.</summary>
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ı'] = "i",
        ['ə'] = "e",
        ['&'] = " and ",
    }.ToFrozenDictionary();

    /// <summary>How people without these keys write them in German and the Nordic languages.</summary>
    private static readonly (string Letter, string Written)[] Digraphs =
        [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa")];

    /// <summary>Lower case without diacritics, dots and apostrophes; words are parted by one space, and "saint" is "st".</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Decomposed(name))
        {
            if (Letters.TryGetValue(letter, out var plain))
                key.Append(plain);
            else if (char.IsLetterOrDigit(letter) || letter == '+' || IsKeptMark(letter))
                key.Append(letter);
            else if (!IsDropped(letter))
                key.Append(' ');
        }

        var words = key.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => word == "saint" ? "st" : word));
    }

    /// <summary>The key, and also "muenchen" for "München".</summary>
    public static IEnumerable<string> AllOf(string name)
    {
        yield return Of(name);
        var written = Digraphs.Aggregate(
            name.Normalize(NormalizationForm.FormC).ToLowerInvariant(),
            (text, pair) => text.Replace(pair.Letter, pair.Written, StringComparison.Ordinal));
        yield return Of(written);
    }

    private static string Decomposed(string name)
    {
        // A lone half of a surrogate pair has no normal form.
        var valid = new string([.. name.Where(letter => !char.IsSurrogate(letter))]);
        return valid.Normalize(NormalizationForm.FormD).ToLowerInvariant();
    }

    /// <summary>Vowel signs of Indic scripts are letters to their readers; accents over Latin ones are not.</summary>
    private static bool IsKeptMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.SpacingCombiningMark;

    private static bool IsDropped(char letter) =>
        letter is '.' or '\'' or '’' or '‘' or '`' or 'ʻ'
        || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}

using System.Globalization;
using System.Text;
using MeetupBot.Domain.Time.Zones;

namespace MeetupBot.Domain.Coffee;

/// <summary>Where somebody wants to meet. "São Paulo", "sao-paulo" and "SAO  PAULO" are one area.</summary>
public static class Area
{
    public const int MostCharacters = 60;

    /// <summary>
    /// Equal for names that differ only in case, spaces, diacritics, punctuation or Unicode form. Empty when no area is known.
    /// </summary>
    public static string Key(string? name)
    {
        var text = (name ?? "").Normalize(NormalizationForm.FormKC);
        var key = NameKey.Of(text).Replace(" ", "", StringComparison.Ordinal);
        return key.Length > 0 ? key : KeyOfSigns(text);
    }

    /// <summary>A name without letters and digits that this can read.</summary>
    private static string KeyOfSigns(string text)
    {
        var key = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                key.Append(Rune.ToUpperInvariant(rune));
        }

        return key.ToString();
    }

    /// <summary>
    /// The name as stored and shown: one space between words, at most <see cref="MostCharacters"/>. Null when nothing is left.
    /// </summary>
    public static string? Name(string? typed)
    {
        var words = (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words.Select(word => string.Concat(word.Where(letter => !char.IsControl(letter)))).Where(word => word.Length > 0));
        return name.Length == 0 || Key(name).Length == 0 ? null : name;
    }
}

using System.Collections.Frozen;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Whether 5/12 is written month first in a locale.</summary>
internal static class DateOrder
{
    // The locales whose "Md" skeleton in Unicode CLDR puts the month first; "en" alone is US English there.
    private static readonly FrozenSet<string> Languages = new[] { "ja", "ko", "zh", "hu", "lt", "mn", "fil" }.ToFrozenSet();

    private static readonly FrozenSet<string> Regions = new[] { "US", "PH", "PR", "GU", "AS", "MP", "VI", "UM", "MH" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsMonthFirst(string? locale)
    {
        var tags = (locale ?? "").Split('-', '_');
        var language = tags[0].ToLowerInvariant();
        return Languages.Contains(language)
            || (language == "en" && tags.Length == 1)
            || tags.Skip(1).Any(Regions.Contains);
    }
}

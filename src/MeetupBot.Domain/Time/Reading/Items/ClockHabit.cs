using System.Collections.Concurrent;
using System.Globalization;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Whether people of a locale write the hours of the afternoon as 1 to 11.</summary>
internal static class ClockHabit
{
    private const int MostRemembered = 500;

    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everyone who writes English does; others where Unicode CLDR's short time has "am" and "pm".</summary>
    public static bool IsTwelveHour(string? locale)
    {
        if (string.IsNullOrEmpty(locale) || Known.Count > MostRemembered)
            return true;
        return Known.GetOrAdd(locale, Find);
    }

    private static bool Find(string locale)
    {
        if (locale.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase))
            return true;
        try
        {
            return CultureInfo.GetCultureInfo(locale).DateTimeFormat.ShortTimePattern.Contains('t', StringComparison.Ordinal);
        }
        catch (CultureNotFoundException)
        {
            return true;
        }
    }
}

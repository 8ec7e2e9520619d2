using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>A meetup lasts at most 12 h, unless its dates or its duration say otherwise, or its hours are written plainly within one day.</summary>
internal static partial class LengthRule
{
    private static readonly Duration Longest = Duration.FromHours(12);
    private static readonly Duration LongestTyped = Duration.FromDays(14);
    private static readonly Duration LongestOfDates = Duration.FromDays(801);

    public static bool Allows(string text, MeetupTime time, Duration length, DateTimeZone zone)
    {
        if (length <= Longest)
            return true;
        var shown = text.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control) || char.IsWhiteSpace(c))
            .Select(c => char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol ? ' ' : c);
        var typed = string.Concat(shown).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (Amount().IsMatch(typed) && length <= LongestTyped)
            return true;
        if (time.Start is not { } start)
            return AsOne().IsMatch(typed) && length <= LongestOfDates;
        var isOneDay = start.InZone(zone).Date == (start + length - Duration.FromSeconds(1)).InZone(zone).Date;
        if (isOneDay || (Zone().IsMatch(typed) && length <= Duration.FromDays(1)))
            return true;
        var days = Day().Count(typed);
        return (days > 1 || (days == 1 && BareDay().IsMatch(typed))) && length <= LongestOfDates;
    }

    [GeneratedRegex(@"(\d|\b(an?|half|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty))[^\p{L}\d]*(s|m|h|d|w|fortnight|night)")]
    private static partial Regex Amount();

    /// <summary>"One" behind days may be said of the meetup, and is asked about.</summary>
    [GeneratedRegex("one|single")]
    private static partial Regex AsOne();

    [GeneratedRegex(@"[-+]\s?\d|\b(utc|gmt|z|[a-z]{2,4}t)\b|\d\s?z|/[a-z]")]
    private static partial Regex Zone();

    [GeneratedRegex(@"(?<![\d:.])\d{1,2}(?![\d:]|\s*[ap]\.?m)")]
    private static partial Regex BareDay();

    /// <summary>A weekday, a day by its distance, a month, a date in numbers, or a machine's time.</summary>
    [GeneratedRegex(@"mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|overmorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d(st|nd|rd|th)|\d[./-]\d|<t:|\d{8,}|w\d\d|week")]
    private static partial Regex Day();
}

using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Domain.Series.Reading;

/// <summary>
/// Reads when a series meets: "every Thursday 19:00", "first Tuesday of every month 18:30 until June", "every month: first Sat 10am or first Sun
/// 2pm", "FREQ=WEEKLY;BYDAY=TH 19:00". Times of day are read as <see cref="WhenReader"/> reads them.
/// </summary>
public static class SeriesReader
{
    private const int MostCharacters = 300;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Returning = new(
        $"\\b(?:{SeriesPatterns.Every}|daily|weekly|monthly|yearly|annually|fortnightly|quarterly|(?:mon|tues|wednes|thurs|fri|satur|sun)days|of the month)\\b|freq=",
        RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Alternatives = new(" or | ?[;|] ?(?![a-z]+=)", RegexOptions.CultureInvariant, Patience);

    private static readonly Regex Colon = new(
        $"^(?<period>{SeriesPatterns.Every} (?:{SeriesPatterns.Count} )?(?:week|month|year)s?|weekly|monthly) ?:(?!\\d)", RegexOptions.CultureInvariant, Patience);

    /// <summary>Whether the text speaks of something that comes back, so that it is no single time.</summary>
    public static bool IsRhythm(string? text)
    {
        var plain = Normalize(text ?? "");
        return Returning.IsMatch(plain) && SeriesHeadReader.Read(plain) is not null;
    }

    public static SeriesReading Read(string? text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var plain = Normalize(text ?? "");
        if (plain.Length is 0 or > MostCharacters)
            return new SeriesReading.Refused(SeriesFaults.NoRhythm, []);
        var (said, tails) = SeriesTails.Read(plain, context);
        if (tails.Problem is { } problem)
            return new SeriesReading.Refused(problem, []);
        return new SeriesLineReader(context, tails).Read(SplitAlternatives(said));
    }

    /// <summary>Each of them with its period before it: "every month on first Sun 2pm".</summary>
    private static List<string> SplitAlternatives(string said)
    {
        if (Colon.Match(said) is not { Success: true } colon)
            return [.. Alternatives.Split(said).Where(part => part.Length > 0)];
        return [.. Alternatives.Split(said[colon.Length..].Trim()).Where(part => part.Length > 0).Select(part => $"{colon.Groups["period"].Value} on {part}")];
    }

    private static string Normalize(string text)
    {
        var plain = Regex.Replace(text.Normalize(System.Text.NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture), "\\s+", " ", RegexOptions.None, Patience).Trim();
        plain = plain.Replace("rrule:", "", StringComparison.Ordinal).TrimEnd('.', '!', '?', ',');
        return Regex.Replace(plain, "^(?:it )?(?:repeats?|repeating|recurring) ", "", RegexOptions.None, Patience);
    }
}

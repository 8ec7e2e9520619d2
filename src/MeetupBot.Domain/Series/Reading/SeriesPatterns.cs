namespace MeetupBot.Domain.Series.Reading;

/// <summary>The words of a rhythm, as pieces of regular expressions over text in lower case with single spaces.</summary>
internal static class SeriesPatterns
{
    public const string Day = "(?:mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|weekdays?|workdays?|working days?|weekends?)\\b\\.?";

    public const string And = "(?: ?, ?and | ?, ?| ?(?:&|\\+|/) ?| and )";

    public const string Days = "(?<days>" + Day + "(?:" + And + Day + ")*)";

    public const string Ordinal = "(?:second to last|second last|next to last|penultimate|first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last)";

    public const string Ordinals = "(?<ordinals>" + Ordinal + "(?:" + And + "(?:the )?" + Ordinal + ")*)";

    /// <summary>"2", "two", "other": every how many.</summary>
    public const string Every = "(?:every|each)";

    public const string Count = "(?<count>\\d{1,2}|other|second|2nd|third|3rd|fourth|4th|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    public const string Month =
        "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

    public const string Nths = "(?<nths>\\d{1,2}(?:st|nd|rd|th)(?:" + And + "(?:the )?\\d{1,2}(?:st|nd|rd|th))*)";

    public const string IfThere = "(?<ifthere> if there is one| where there is one| when there is one| in months that have one)?";

    public const string OfMonth = "(?:of|in) (?:the |" + Every + " )(?:" + Count + " )?months?";

    private static readonly string[] Numbers =
        ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <returns>1 for no count.</returns>
    public static int ReadCount(string count) => count switch
    {
        "" => 1,
        "other" or "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        _ when Array.IndexOf(Numbers, count) is > 0 and var number => number,
        _ => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture),
    };

    public static int ReadOrdinal(string word) => word switch
    {
        "first" or "1st" => 1,
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        "fifth" or "5th" => 5,
        "last" => -1,
        _ => -2,
    };
}

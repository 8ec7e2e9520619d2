using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string HolidaysLabel = "Holidays";
    public const string HolidaysHint = "A country, such as GB: hosts are asked before a series meets on its holidays";
    public const string HolidaysOption = "Whose holidays count, such as GB; none for nobody's";
    public const string SkipDate = "Skip";
    public const string MoveAWeek = "Move a week";
    public const string KeepDate = "Keep";
    public const string MoveAnyway = "Move it anyway";
    public const string DontSkip = "Don't skip it";
    public const string MoveBack = "Move it back";
    public const string DateIsGone = "There is nothing to decide about that date any more.";
    public const string SaidWhenDue = " The channel is told on the day when its card would have come.";
    public const string SkippedWord = "skipped";

    /// <param name="country">In English.</param>
    public static string HolidaysOf(string country, string code) => $"{country} ({code})";

    /// <param name="near">Those that may be meant.</param>
    public static string UnknownHolidays(string typed, IReadOnlyList<string> near) =>
        $"I know no holidays of “{DisplayText.Shorten(typed, 40)}”. "
        + (near.Count == 0 ? $"A country's name or code, such as GB or Germany, or {None}." : $"Is it {string.Join(", ", near)}? Or {None}.");

    public static string FallsOn(string day, string holiday) => $"{day} is {holiday}.";

    /// <param name="of">The day of the holiday.</param>
    public static string FallsBeside(string day, string holiday, string of) => $"{day} is in the long weekend of {holiday} ({of}).";

    public static string AlsoADate(string day) => $"{day} is also a date of this series: two meetups that day?";

    public static string DateIsSkipped(string day, string? reason) => $"{day} is skipped{(reason is null ? "" : $": {reason}")}.";

    public static string DateIsMoved(string day, string to) => $"The one of {day} is on {to} instead, as its card will say.";

    public static string DateStays(string day) => $"It stays on {day}.";

    public static string IsElsewhere(string day) => $"It is on {day} by now, so nothing was changed.";

    /// <param name="dates">Each with its holiday.</param>
    public static string HolidaysAmong(IReadOnlyList<string> dates) => $"On a holiday: {string.Join(", ", dates)}. The host is asked 10 days before each.";
}

namespace MeetupBot.Domain.Series.Reading;

/// <summary>What is said about a rhythm that can't be taken as typed.</summary>
public static class SeriesFaults
{
    public const string NoRhythm =
        "I can't read how often that is. For example: “every Thursday 19:00”, “every other Sat 10am”, “first Tuesday of every month 18:30”, “every 5 December”.";

    public const string WhichDay = "On which day? For example:";

    public const string WhichTime = "At which time of day?";

    public const string WhichRhythm = "Which one do you mean?";

    public const string HowOften = "A series has 1 to 999 dates; without a number it goes on until you stop it.";

    public const string NoDate = "That day never comes. Please choose another one.";

    public const string RuleNotAllowed =
        "I can't keep that rule. I read FREQ=DAILY, WEEKLY, MONTHLY and YEARLY, with INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, and BYSETPOS by the month.";

    public const string EndsBefore = "It would end before it begins. Please choose a later end.";

    public static string Unreadable(string part) => $"I can't read “{part}”. A date works: “5 Jan”, or “24 Dec - 2 Jan”.";

    public static string NoSuchDate(int day, string month) => $"There is no {day} {month}. Please choose another day.";

    public static string NotEveryMonth(string day) => $"Not every month has a {day}. What do you want?";
}

using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string CoffeePause = "Pause";
    public const string CoffeePauseTitle = "Pause coffee rounds";
    public const string CoffeePausedUntil = "You're on a break, and back on ";
    public const string CoffeePausesFrom = "Your break is from ";
    public const string CoffeePausesTo = " to ";
    public const string CoffeeBackFrom = ", and you're back on ";
    public const string CoffeeNoPause = "No pause";
    public const string UntilLabel = "Back from, or which days";
    public const string UntilExample = "Sunday, for 2 weeks, or 24 Dec - 3 Jan";
    public const string WhichDays = "Which days do you mean?";
    public const string NothingToPause = "Nothing was saved: you're not in the coffee rounds, so there is nothing to pause.";
    public const string PauseEndsLater = "That wouldn't be a pause: it ends tomorrow at the earliest.";

    public const string PauseOfTooManyDays = "That's too many days in a row. Say when you are back instead, for example: until 10 Jun.";

    public static string PauseHasNoEnd(string typed) =>
        $"“{DisplayText.Shorten(typed, 40)}” has no end, and a pause needs one. Add the last day.";

    /// <summary>At a field of a form, which has no buttons.</summary>
    public static string TryDays(string days) => $"Try “{days}”.";

    public static string BackOn(string day) => $"Back on {day}";

    public static string PauseOn(string days) => $"Pause {days}";

    public static string PauseUntil(string day) => $"Until {day}";
}

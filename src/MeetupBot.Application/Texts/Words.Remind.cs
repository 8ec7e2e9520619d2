namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string YouSaidMaybe = "You said maybe. Are you coming?";
    public const string OnDay = " on ";
    public const string IsOff = " is cancelled";
    public const string LateReminder = "This reminder is late, sorry.";

    public const string Began = "began ";

    public static string ReminderOf(string title) => $"Reminder: {title}";

    public static string NotMet(string names) => $"New to you: {names}.";

    /// <summary>"You, Ana and Ben are going.", to one who is.</summary>
    /// <param name="guests">Whom the reader brings.</param>
    public static string YouAndAreGoing(int guests, IReadOnlyList<string> others, int most)
    {
        var you = guests == 0 ? "You" : $"You +{guests}";
        return others.Count == 0 && guests == 0 ? "So far only you are going." : $"{ListFirst([you, .. others], most)} are going.";
    }

    public static string AreGoing(int people, string names) => people switch
    {
        0 => "Nobody is going yet.",
        1 => $"{names} is going.",
        _ => $"{people} are going: {names}.",
    };
}

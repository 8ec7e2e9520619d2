namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string MoveAndTell = "Move it and tell them";
    public const string MoveIt = "Move it";
    public const string ReallyMove = "Move it?";
    public const string SaveAndTell = "Save it and tell them";
    public const string LeaveIt = "Leave it";
    public const string TellNow = "Tell them now";
    public const string LeftAsItIs = "Left as it is: ";
    public const string LeftAsItWas = "Left as it is";
    public const string ChangedMeanwhile = " was changed in the meantime: it is now ";
    public const string YoursNotSaved = ". Your change is not saved.";
    public const string WithIt = "With it: ";
    public const string PlaceIs = "Place: ";
    public const string PlacesAre = "Places: ";
    public const string DurationIs = "Duration: ";
    public const string DescriptionIs = "Description: ";
    public const string NoneGiven = "none";
    public const string NoBound = "no limit";
    public const string KeepTheDays = "Keep the days";
    public const string TheCloseYouChose = "The closing time that was chosen, ";
    public const string IsTooLateForThese = ", is too late for these times.";
    public const string OnlyMoversToldSoon = "Guests hadn't been told of the earlier move. Only the person who made it is told, in 10 minutes.";
    public const string KeepTheDay = "Keep the day";
    public const string ToldAlready = "They have been told already.";
    public const string NobodyNeedsTelling = "Nobody had been told of the earlier move yet, so nobody is told anything.";

    public static string AnotherOnThatDay(string title) => $"Another {title} comes on that day.";

    public static string TellPeople(int people) => people == 1 ? "Tell 1 person?" : $"Tell {people} people?";

    /// <param name="mayWait">Whether quiet hours hold for it. Whose they are now would tell where somebody is, so it is not said.</param>
    public static string ToldMove(int people, bool mayWait) => people == 0 ? "Nothing has changed for anybody, so nobody is told."
        : (people == 1 ? "1 person is told." : $"{people} people are told.") + OutsideQuietHours(mayWait);

    /// <param name="mayWait">See <see cref="ToldMove"/>.</param>
    public static string ToldSoon(bool mayWait) => "They'll be told in 10 minutes, as it stands then." + OutsideQuietHours(mayWait);

    private static string OutsideQuietHours(bool mayWait) => mayWait ? " In quiet hours it waits until they end." : "";

    public static string TitleBecame(string before, string after) => $"Title: {before} → {after}";

    public static string ClockForDays(string typed, int days) => $"{AsTyped(typed)} has a time of day, and this takes {days} days. Which is it?";

    public static string HoursForDays(string typed, int days) =>
        $"{AsTyped(typed)} needs a start, such as 3pm: this takes {(days == 1 ? "the whole day" : $"{days} days")}.";

    public static string ChangedOutOfBounds(string now, string typed) =>
        $"It takes {now}, and with {AsTyped(typed)} it would not take {LengthBounds}.";

    public static string NoSuchEnd(string typed) => $"{AsTyped(typed)} can't be its end. For example: “until 18:00”, “2h” or “+1h”.";

    public static string GoingAlready(int going) => $"{going} {(going == 1 ? "is" : "are")} going already; nobody loses their place.";

    public static string AskedAnewAfter(int people) => TellPeople(people) + " They're asked again about the changed times.";

    public static string AskedAnew(int people) =>
        $"{(people == 1 ? "1 person is" : $"{people} people are")} asked again about the changed times; answers to times that stay are kept.";

    public static string InItsZone(string zone, string time) => $"In {zone}: {time}.";

    public static string AsOneMeetup(string days) => $"{days}, as one meetup";
}

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string MoveAndTell = "Move it and tell them";
    public const string SaveAndTell = "Save it and tell them";
    public const string LeaveIt = "Leave it";
    public const string TellNow = "Tell them now";
    public const string LeftAsItIs = "Left as it is: ";
    public const string LeftAsItWas = "Left as it is";
    public const string ChangedMeanwhile = " was changed in the meantime: it is now ";
    public const string YoursNotSaved = ". Your change is not saved.";
    public const string ToldSoon = "They'll be told in 10 minutes, with what holds then.";
    public const string WithIt = "With it: ";
    public const string PlaceIs = "Place: ";
    public const string PlacesAre = "Places: ";
    public const string DurationIs = "Duration: ";
    public const string DescriptionIs = "Description: ";
    public const string NoneGiven = "none";
    public const string NoBound = "no limit";
    public const string KeepTheDays = "Keep the days";
    public const string ToldAlready = "They have been told already.";
    public const string NobodyNeedsTelling = "The earlier move had not been told yet, so nobody is told anything.";

    public static string TellPeople(int people) => people == 1 ? "Tell 1 person?" : $"Tell {people} people?";

    public static string ToldMove(int people) => people == 0 ? "Nothing has changed for anybody, so nobody is told." : ToldOf(people);

    public static string TitleBecame(string before, string after) => $"Title: {before} → {after}";

    public static string ClockForDays(string typed, int days) => $"{AsTyped(typed)} has a time of day, and this takes {days} days. Which is it?";

    public static string InItsZone(string zone, string time) => $"In {zone}: {time}.";

    public static string WhichIsMeant(string typed) => $"“{typed}” can be read in several ways. Which one is it?";

    public static string AsOneMeetup(string days) => $"{days}, as one meetup";
}

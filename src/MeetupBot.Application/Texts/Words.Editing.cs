namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string MoveAndTell = "Move it and tell them";
    public const string LeaveIt = "Leave it";
    public const string TellNow = "Tell them now";
    public const string LeftAsItIs = "Left as it is: ";
    public const string LeftAsItWas = "Left as it is";
    public const string ChangedMeanwhile = " was changed in the meantime: it is now ";
    public const string YoursNotSaved = ". Your change is not saved.";
    public const string ToldSoon = "They'll be told in 10 minutes, with what holds then.";
    public const string PlaceField = "place";
    public const string ToldAlready = "They have been told already.";
    public const string NobodyNeedsTelling = "The earlier move had not been told yet, so nobody is told anything.";

    public static string TellPeople(int people) => people == 1 ? "Tell 1 person?" : $"Tell {people} people?";

    public static string ToldMove(int people) => people == 0 ? "Nothing has changed for anybody, so nobody is told." : ToldOf(people);

    public static string ChangesToo(IReadOnlyList<string> fields) => $"With it changes: {List(fields)}.";

    public static string InItsZone(string zone, string time) => $"In {zone}: {time}.";

    public static string WhichIsMeant(string typed) => $"“{typed}” can be read in several ways. Which one is it?";

    public static string AsOneMeetup(string days) => $"{days}, as one meetup";
}

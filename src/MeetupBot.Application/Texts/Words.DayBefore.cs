using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string YesComing = "Yes, I'm coming";
    public const string StillComingTitle = "Are you still coming?";
    public const string NotOnList = "You are not on the list of those who are going. ";
    public const string NoGreeterNow = "Nobody who greets newcomers is going any more. The host is there for you all the same.";
    public const string GreetOnlyGoing = "Say that you are going first, then somebody can look out for you.";

    public static string KnowsBoth(string through) => $"{through} knows both.";

    public static string Knows(string through, string whom) => $"{through} knows {whom}.";

    public static string FirstTime(string greeter) => $"It is your first meetup here. {greeter} has said yes to one before and likes to say hello.";

    public static string AskToGreet(string greeter) => DisplayText.Shorten($"Ask {greeter} to look out for me", 75);

    public static string StillComing(int waiting) =>
        $"{StillComingTitle} It is full, and {Count(waiting, "person waits", "people wait")} for a place.";

    public static string StillGoing(string title) => $"Good to know: you are going to {title}. If that changes, ";

    public static string StillGoingHow(string button) => $"{button} gives your place to the next in line.";

    public static string GreeterTold(string greeter) => $"Saved: you would be glad of a hello. {greeter} likes to say it; look out for each other.";

    public static string AskedToGreet(string newcomer) => $"{newcomer} comes for the first time and would be glad of a hello from you: ";
}

using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string YesComing = "Yes, I'm coming";
    public const string StillComingTitle = "Are you still coming?";
    public const string NotOnList = "You're not on the list of people who are going. ";
    public const string NoGreeterNow = "Nobody who greets newcomers is going any more, but the host is there for you.";
    public const string GreetOnlyGoing = "Press Going first; then somebody can look out for you.";

    public static string KnowsBoth(string through) => $"{through} knows both.";

    public static string Knows(string through, string whom) => $"{through} knows {whom}.";

    public static string FirstTime(string greeter) => $"This is your first meetup here. {greeter} isn't new here and likes to say hello.";

    public static string AskToGreet(string greeter) => DisplayText.Shorten($"Ask {greeter} to look out for me", 75);

    public static string StillComing(int waiting) =>
        $"{StillComingTitle} It's full, and {Count(waiting, "person is", "people are")} waiting for a place.";

    public static string StillGoing(string title) => $"Good to know: you are going to {title}. If that changes, ";

    public static string StillGoingHow(string button) => $"{button} gives your place to the next in line.";

    public static string GreeterTold(string greeter) => $"Saved: I'll tell {greeter} you'd be glad of a hello. Look out for each other.";

    public static string AskedToGreet(string newcomer) => $"{newcomer} is coming for the first time and would be glad of a hello from you: ";
}

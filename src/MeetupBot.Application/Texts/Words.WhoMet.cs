using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string WhoDidYouMeet = "Who did you meet?";
    public const string WhoDidYouMeetAt = "Who did you meet at ";
    public const string WhoDidIMeet = "Who did I meet?";
    public const string MetEveryone = "I met everyone";
    public const string NobodyNew = "Nobody new";
    public const string WasNotThere = "I wasn't there";
    public const string OnlyYouTwo = "Only you and the person you name see this.";
    public const string NobodyElseNoted = "Nobody else is noted as there yet; a host can tick names. Anybody you met: /meetup met";
    public const string MoreThanFit = "These are the first 250 of those who were there; for the others: /meetup met";
    public const string NotedShort = "Noted";
    public const string NotedNobody = "Noted: nobody new.";
    public const string NotedAbsent = "Noted: you were not there, and nobody is noted as having met you there. ";
    public const string ChangeMetUntil = "You can change it here until ";
    public const string SomeoneTheyShouldKnow = "Someone they should know?";
    public const string SendYouThat = "I'll send you that…";
    public const string ThenISayWhoMet = ". Then you can say whom you met.";
    public const string LongAgoHow = ". For somebody you met: /meetup met";

    public static string Noted(string names) => $"Noted: {names}.";

    /// <summary>"Finn says so too: your first meeting."</summary>
    /// <param name="names">The names of the people who confirm the meeting.</param>
    /// <param name="people">The number of people who confirm it.</param>
    /// <param name="first">The number of these people for whom it was the first meeting.</param>
    public static string SayItToo(string names, int people, IReadOnlyList<string> first)
    {
        var who = people == 1 ? $"{names} says so too" : $"{names} say so too";
        return first.Count switch
        {
            0 => $"{who}.",
            1 when people == 1 => $"{who}: your first meeting.",
            var count when count == people => $"{who}: your first meetings.",
            _ => $"{who}; it was the first time with {List(first)}.",
        };
    }

    /// <param name="met">The number of people met, confirmed by either side.</param>
    /// <param name="members">The number of members of the community.</param>
    public static string MetSoFar(int met, int members) => met == 0
        ? "You have met nobody here yet."
        : $"You have now met {OfMembers(met, members)}.";

    public static string IntroduceSomeone(string name) => $"Introduce {DisplayText.Shorten(name, 60)}…";

    public static string NobodyMetThere(string title) =>
        $"{title} was cancelled, so nobody met there. Somebody you met all the same: /meetup met";

    public static string NotOverYet(string title) => $"{title} is not over yet; it ends ";

    public static string LongAgo(string title) => $"What was said of {title} stays as it is; it could be changed until ";
}

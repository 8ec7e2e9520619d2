using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string WhoDidYouMeet = "Who did you meet?";
    public const string WhoDidYouMeetAt = "Who did you meet at ";
    public const string WhoDidIMeet = "Who did I meet?";
    public const string MetEveryone = "I met everyone";

    /// <summary>Whom that button names.</summary>
    public static string EveryoneIs(string names) => $"Everyone, checked in or going: {names}.";

    public const string NobodyNew = "Nobody new";
    public const string WasNotThere = "I wasn't there";
    public const string WhoSeesThis = "Who sees this";
    public const string WhileOneSaysSo = "While only one of you says you met, only the two of you see it.";
    public const string StrikeAnyTime = "Either of you can strike it for both, in /meetup connections. Numbers, like those in a recap, name nobody.";
    public const string ChangeVisibility = "Change my visibility";
    public const string NobodyElseNoted = "Nobody else is down as being there yet; a host can tick names. To add anyone you met: /meetup met";
    public const string MoreThanFit = "These are the first 250 people who were there. For anyone else: /meetup met";
    public const string NotedShort = "Noted";
    public const string NotedNobody = "Noted: nobody new.";
    public const string NotedAbsent = "Noted: you weren't there, and nobody met you there. ";
    public const string ChangeMetUntil = "You can change it here until ";
    public const string SomeoneTheyShouldKnow = "Someone they should know?";
    public const string SendYouThat = "I'll send you that…";
    public const string ThenISayWhoMet = ". Then you can say who you met.";
    public const string LongAgo = "The time to change this has passed. You can still add someone:";

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
            _ => $"{who}: your first meeting with {List(first)}.",
        };
    }

    /// <summary>What a member is promised before they name somebody. It depends on their own visibility.</summary>
    public static string BetweenYou(Visibility visibility) => visibility switch
    {
        Visibility.Private => "Stays between you and whom you name.",
        Visibility.Open =>
            "Stays between you and whom you name. Once both say so, people who know one of you may see it, and everyone here if you both allow that.",
        _ => "Stays between you and whom you name. Once both say so, people who know one of you may see it.",
    };

    /// <summary>What becomes of it once both say so, by the reader's own visibility.</summary>
    public static string OnceBothSaySo(Visibility visibility) => visibility switch
    {
        Visibility.Private => "Once both say so, it still stays between you two, as you have set it.",
        Visibility.Open => "Once both say so, everyone here may see it if the other allows that too, as you do. "
            + "If the other shows it only to people who know one of you, they alone may see it; if the other keeps it between the two of you, nobody else.",
        _ => "Once both say so, people who know one of you may see it, unless the other keeps it between the two of you.",
    };

    /// <summary>"Cleo says that you met: right?"</summary>
    public static string SaysThatYouMet(IReadOnlyList<string> names) =>
        names.Count == 1 ? $"{names[0]} says you met. Is that right?" : $"{List(names)} say you met. Is that right?";

    public static string YesIMet(string name) => $"Yes, I met {DisplayText.Shorten(name, 60)}";

    /// <param name="met">The number of people of whom the reader says that they met.</param>
    /// <param name="others">The number of members of the community without the reader.</param>
    public static string MetSoFar(int met, int others) => met == 0
        ? "You have met nobody here yet."
        : $"You have now met {OfMembers(met, others)}.";

    public static string IntroduceSomeone(string name) => $"Introduce {DisplayText.Shorten(name, 60)}…";

    public static string NobodyMetThere(string title) =>
        $"{title} was cancelled, so nobody met there. To add anyone you met anyway: /meetup met";

    public static string NotOverYet(string title) => $"{title} isn't over yet; it ends ";
}

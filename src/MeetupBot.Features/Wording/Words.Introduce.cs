using MeetupBot.Chat;

namespace MeetupBot.Features.Wording;

public static partial class Words
{
    public const string AnIntroduction = "An introduction";
    public const string FindATime = "Find a time";
    public const string NoThanks = "No thanks";
    public const string NoThanksStaysPrivate = "Who presses “No thanks” is named to nobody.";

    public const string WeMet = "We met";
    public const string WeAllMet = "We all met";
    public const string NotYet = "Not yet";
    public const string OnlyYouSeeIt = "Only you see this, and nobody learns of a “No thanks”.";
    public const string DidYouMeetSummary = "Did you meet?";

    public static string IMet(string name) => $"I met {name}";

    public static string DidYouMeet(string names) => $"A while ago you were introduced to {names}. Did you meet?";

    public static string DidYouMeetByNow(string names) => $"Have you and {names} met by now? I won't ask again.";

    /// <summary>"Cleo, meet Finn."; of three, "Cleo, meet Dev and Finn."</summary>
    public static RichText MeetEachOther(IReadOnlyList<Span> people)
    {
        RichText text = [people[0], ", meet "];
        for (var index = 1; index < people.Count; index++)
            text = text + (index == 1 ? "" : index == people.Count - 1 ? " and " : ", ") + new RichText([people[index]]);
        return text + ".";
    }

    public static string SaysWhy(string name, string reason) => $"{name}: {Quoted(reason)}";

    public static string Quoted(string reason) => $"“{reason}”";

    public static string Introduces(string name) => $"{name} introduces you.";

    public static string WouldLikeToMeet(string name) => $"{name} asked for it.";

    /// <param name="people">How many are introduced.</param>
    /// <param name="names">Whom they all know.</param>
    public static string YouAllKnow(int people, IReadOnlyList<string> names) =>
        $"You {(people == 2 ? "both" : "all")} know {(names.Count <= 3 ? List(names) : NamesFirst(names, 3))}.";
}

using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string IMetThem = "I met them";
    public const string HelpMet = "note whom you met elsewhere";
    public const string MetWhom = "Whom did you meet? Name up to five people.";
    public const string MetOneself = "Meeting oneself does not count; name somebody else.";
    public const string BotsAreNotMet = "Bots can't be met face to face.";
    public const string UnknownPerson = "I don't know one of them; choose people of this community by their @name.";
    public const string NotHereToMeet = "One of them is not in this community any more, so it is not noted.";
    public const string NotNotedAnyMore = "That is not noted any more: one of you took it back. If you met: /meetup met";
    public const string TakeItBack = "Take it back";
    public const string TakeBackAnyTime = " You can take it back at any time.";
    public const string YesWeMet = "Yes, we met";
    public const string NoWeDidNot = "We did not meet";
    public const string StrikesIt = " lets you strike it.";

    public static string SaysYouMet(string name) => $"{name} says that you two met. Is that so?";

    /// <summary>By the visibility of the reader.</summary>
    public static string StaysBetween(string name, Visibility visibility) => visibility switch
    {
        Visibility.Private => $"Stays between you and {name}.",
        Visibility.Open =>
            $"Stays between you and {name}. Once you say so too, people who know one of you may see it, and everyone here if both are open.",
        _ => $"Stays between you and {name}. Once you say so too, people who know one of you may see it.",
    };

    public static string TakenBack(IReadOnlyList<string> names) => names.Count == 0 ? "Taken back." : $"Taken back: {List(names)}.";

    public static string StillSays(string names, int people) =>
        people == 1 ? $"{names} still says that you met;" : $"{names} still say that you met;";
}

using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string IMetThem = "I met them";
    public const string HelpMet = "note who you met elsewhere";
    public const string MetWhom = "Who did you meet? Name up to five people.";
    public const string MetOneself = "Meeting yourself doesn't count; name somebody else.";
    public const string BotsAreNotMet = "Bots can't be met face to face.";
    public const string UnknownPerson = "I don't know one of the people you named. Choose them by their @name.";
    public const string NotHereToMeet = "One of them isn't in this community any more, so I haven't noted that.";
    public const string NotNotedAnyMore = "That's gone: one of you took it back. If you did meet: /meetup met";
    public const string TakeItBack = "Take it back";
    public const string TakeBackAnyTime = " You can take it back at any time.";
    public const string YesWeMet = "Yes, we met";
    public const string NoWeDidNot = "We did not meet";
    public const string StrikesIt = " lets you strike it.";

    public static string SaysYouMet(string name) => $"{name} says you two met. Is that right?";

    /// <summary>By the visibility of the reader.</summary>
    public static string StaysBetween(string name, Visibility visibility) => visibility switch
    {
        Visibility.Private => $"Stays between you and {name}.",
        Visibility.Open =>
            $"Stays between you and {name}. Once you say so too, people who know one of you may see it, and everyone here if you both allow that.",
        _ => $"Stays between you and {name}. Once you say so too, people who know one of you may see it.",
    };

    public static string TakenBack(IReadOnlyList<string> names) => names.Count == 0 ? "Taken back." : $"Taken back: {List(names)}.";

    public static string StillSays(string names, int people) =>
        people == 1 ? $"{names} still says that you met;" : $"{names} still say that you met;";
}

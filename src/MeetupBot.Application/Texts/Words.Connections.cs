namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string YourConnections = "Your connections";
    public const string WhomAndNext = "Who, and who next";
    public const string YouHaveMetSoFar = "You have met ";
    public const string MetNobodyYet = "You haven't told me of anyone you've met yet. After a meetup I ask who you met; ";
    public const string MetNobodyHint = " adds anyone you met elsewhere.";
    public const string YouBothSaySo = "You both say so:";
    public const string OnlyYouSaySo = "So far only you say so:";
    public const string BothSay = "you both say so";
    public const string OnlyYouSay = "only you say so";
    public const string LastOf = ", last ";
    public const string MetAtMeetup = "at a meetup";
    public const string MetIntroduced = "after an introduction";
    public const string MetElsewhere = "outside meetups";
    public const string NextToMeet = "Who to meet next";
    public const string AlsoGoesTo = "also goes to ";
    public const string AlsoGoTo = "also go to ";
    public const string AlsoGoingTo = "Also going to ";
    public const string YouAskedToMeet = "you've said that you'd like to meet";
    public const string On = "on ";
    public const string LookCloser = "Look closer";
    public const string SeeThePicture = "See the picture";
    public const string OnlyAsBothAllow = "Who others have met is shown only if both say so and both allow it, in their own settings.";
    public const string StrikeOne = "We did not meet then";
    public const string StrikeIt = "Strike it";
    public const string KeepIt = "Keep it";
    public const string GoneForBoth = "? It disappears for both of you.";
    public const string StruckAlready = "That one is gone: it was struck, or taken back. Your connections show what's left.";
    public const string NotHereAnyMore = "They aren't here any more, so there is nothing to show.";
    public const string HelpConnections = "who you have met, and who to meet next";

    /// <summary>"12 of 139 other members".</summary>
    /// <param name="others">Without the reader.</param>
    public static string OfMembers(int met, int others) => $"{met} of {Count(others, "other member", "other members")}";

    /// <summary>Ends a sentence.</summary>
    public static string WhoHaveLeft(int gone) => gone switch
    {
        0 => ".",
        1 => ", one of whom has left since.",
        _ => $", {gone} of whom have left since.",
    };

    public static string MetAt(string title) => $"at {title}";

    /// <summary>The first occasion follows.</summary>
    public static string TimesFirst(int times) => times == 2 ? "twice, first " : $"{times} times, first ";

    /// <param name="doBothSaySo">Of all of these times; null where it differs.</param>
    public static string YouMet(int times, bool? doBothSaySo)
    {
        var often = times switch
        {
            1 => "",
            2 => " twice",
            _ => $" {times} times",
        };
        return doBothSaySo switch
        {
            true => $"You both say that you met{often}:",
            false => $"So far only you say that you met{often}:",
            _ => $"You have met{often}:",
        };
    }

    public static string EarlierMeetings(int count) => count == 1 ? "One more before that." : $"{count} more before that.";

    /// <summary>How many of the times that the reader says they met somebody, the other one has not said so too.</summary>
    public static string BothSaySo(int confirmed, int times) => confirmed switch
    {
        0 => OnlyYouSay,
        _ when confirmed == times => BothSay,
        _ when times - confirmed == 1 => "of one, only you say so",
        _ => $"of {times - confirmed}, only you say so",
    };

    /// <summary>Follows a name.</summary>
    public static string SaysYouMetOn(bool isFirst) => isFirst ? " says that you met " : "says that you also met ";

    public static string OnlyTheySay(string name, int times) => times switch
    {
        1 => $"{name} says that you met:",
        2 => $"{name} says that you met twice:",
        _ => $"{name} says that you met {times} times:",
    };

    public static string YesThen(string when) => $"Yes, {when}";

    public static string NotedBoth(string name) => $"Noted: you and {name} both say you met.";

    public static string YouBothKnow(IReadOnlyList<string> names) =>
        $"you both know {ListFirst(names, 3)}";

    /// <summary>Of several people, each of whom knows these.</summary>
    public static string YouEachKnow(IReadOnlyList<string> names) => $"you all know {ListFirst(names, 3)}";

    /// <summary>Of several people, who all like this.</summary>
    public static string YouEachLike(IReadOnlyList<string> interests) => $"you all like {List(interests)}";

    public static string YouBothKnowList(string names) => $"You both know {names}.";

    public static string HasAlsoMet(string name, string names) => $"{name} has also met {names}.";

    public static string NotMetYet(string name) => $"I don't think you and {name} have met yet.";

    public static string ReallyStrike(string name) => $"Strike your meeting with {name}, ";

    public static string Struck(string name, string when) => $"Struck: {name}, {when}. It's gone for both of you.";
}

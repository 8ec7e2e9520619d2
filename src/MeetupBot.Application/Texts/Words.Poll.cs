using MeetupBot.Domain.Polls;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string WhichTimes = "Which times work for you?";
    public const string WhichDaysWork = "Which days work for you?";
    public const string IfNeedBe = "If need be";
    public const string NoneOfThese = "None of these";
    public const string DecideNow = "Decide now";
    public const string KeepOpen = "Keep it open";
    public const string CancelIt = "Cancel it";
    public const string MoreDetails = "More details";
    public const string CloseEarly = "Close early, once this many can come";
    public const string NudgeSomeone = "Ask someone to answer";

    public static string TallyCount(Tally tally, bool isOpen = true) => (tally.Yes, tally.IfNeedBe) switch
    {
        (0, 0) => isOpen ? NobodyYet : "nobody",
        (_, 0) => $"{tally.Yes} yes",
        (0, _) => $"{tally.IfNeedBe} if need be",
        _ => $"{tally.Yes} yes, {tally.IfNeedBe} if need be",
    };

    public static string AnsweredSoFar(int answered, int noneSuits, bool isOpen) => (answered, noneSuits) switch
    {
        (0, _) => isOpen ? "Nobody has answered yet" : "Nobody answered",
        (_, 0) => $"{answered} answered",
        (_, 1) => $"{answered} answered; one person {(isOpen ? "says" : "said")} none of these",
        _ => $"{answered} answered; {noneSuits} people {(isOpen ? "say" : "said")} none of these",
    };

    /// <summary>"5 of 6 can come, and some of them may meet for the first time."; with 3 places, "3 of the 5 who can come get a place."</summary>
    /// <param name="answered">The number of people who answered the poll, with any answer.</param>
    /// <param name="only">The name of the only one who answered, if everybody may know that they can come.</param>
    public static string WhyThisTime(Choice choice, int answered, string? only = null)
    {
        var people = (choice.Tally.CanCome, answered) switch
        {
            var (canCome, _) when choice.Seated < canCome => choice.Seated switch
            {
                0 => $"None of the {canCome} who can come gets a place",
                1 => $"1 of the {canCome} who can come gets a place",
                var seated => $"{seated} of the {canCome} who can come get a place",
            },
            (0, 1) => "One person answered, and didn't pick this time",
            (0, _) => $"None of the {answered} people who answered picked this time",
            (1, 1) => only is null ? "One person answered, and can come" : $"{only} can come",
            var (canCome, _) => $"{canCome} of {answered} can come",
        };
        return Explain(choice, people);
    }

    /// <summary>"3 of 5 said yes to this time, 1 if need be.": the result of the poll, once it is not what people answer now.</summary>
    /// <inheritdoc cref="WhyThisTime"/>
    public static string WhyThisTimeWon(Choice choice, int answered)
    {
        var people = choice.Tally switch
        {
            (0, 0) => answered == 1 ? "One person answered the poll, and didn't pick this time" : $"None of the {answered} people who answered the poll picked this time",
            (0, var ifNeedBe) => $"{ifNeedBe} of {answered} said “if need be” to this time in the poll",
            (var yes, 0) => $"{yes} of {answered} said yes to this time in the poll",
            var (yes, ifNeedBe) => $"{yes} of {answered} said yes to this time in the poll, and {ifNeedBe} “if need be”",
        };
        return Explain(choice, people);
    }

    private static string Explain(Choice choice, string people)
    {
        // How many is not known before they meet. Where that is what decided, the next sentence says so.
        var meetings = choice.FirstMeetings == 0 || choice.DecidedBy == ChoiceReason.MostFirstMeetings ? "" : ", and some of them may meet for the first time";
        return $"{people}{meetings}.{(choice.AreAlikeByPlaces ? TieByPlaces(choice.DecidedBy) : Tie(choice.DecidedBy))}";
    }

    private static string TieByPlaces(ChoiceReason reason) => reason switch
    {
        ChoiceReason.MostYes => " Just as many would get a place at another time, but more of them said a plain yes to this one.",
        ChoiceReason.MostFirstMeetings => " Just as many would get a place at another time, but this one is likely to make more first meetings.",
        ChoiceReason.OrganizersYes => " Just as many would get a place at another time, but this one suits the organizer too.",
        ChoiceReason.Earliest => " Just as many would get a place at another time; this one is the earliest.",
        _ => "",
    };

    private static string Tie(ChoiceReason reason) => reason switch
    {
        ChoiceReason.MostYes => " Just as many could come at another time, but more of them said a plain yes to this one.",
        ChoiceReason.MostFirstMeetings => " Another time suits just as many, but this one is likely to make more first meetings.",
        ChoiceReason.OrganizersYes => " Another time suits just as many, but this one suits the organizer too.",
        ChoiceReason.Earliest => " Another time suits just as many; this one is the earliest.",
        _ => "",
    };
}

using MeetupBot.Chat.Text;
using MeetupBot.Domain.Coffee;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string CoffeeRounds = "Coffee rounds";
    public const string CoffeeReason = "This is your coffee round: meet for a coffee or a walk, whatever suits you.";
    public const string CoffeeIn = "You're in the coffee rounds.";
    public const string CoffeeJoined = "Saved: you're in the coffee rounds.";
    public const string CoffeeWithoutArea = "I don't know your area, so I'll match you with others who haven't given one.";
    public const string CoffeeOnceWithoutArea = "I don't know your area. Once rounds begin, I'll match you with others who haven't given one.";
    public const string CoffeeLeft = "Saved: you're out of the coffee rounds.";
    public const string CoffeeNotIn = "You're not in the coffee rounds.";
    public const string CoffeeNotForGuests = "Coffee rounds are for members, not for guests.";
    public const string CoffeeTakePart = "Take part";
    public const string CoffeeTakePartAgain = "Take part again";
    public const string CoffeeOtherArea = "Another area";
    public const string CoffeeAddArea = "Add your area";
    public const string CoffeeLeave = "Leave";
    public const string NextRoundIs = "The next round is ";
    public const string ChangeUntilThen = "; until then you can change this here.";
    /// <param name="place">The conversation, such as "a private thread". Null: each is written to.</param>
    public static string CoffeeWhere(string? place) => place is null
        ? "I'll write to you and to somebody you can meet: somebody new to you where there is one, else somebody you haven't met for long."
        : $"I'll bring you together with somebody in {place}: somebody new to you where there is one, else somebody you haven't met for long.";

    public const string NoRoundsNow = "No rounds are planned here at the moment; organizers turn them on with /meetup settings. You can change this here at any time.";
    public const string NoRoundsForOrganizer = "No rounds are planned here at the moment. As an organizer you can turn them on here.";
    public const string TurnRoundsOn = "Set up coffee rounds";
    public const string KnowEachOther = "You know each other already; catch up.";
    public const string AllKnowEachOther = "You all know each other already; catch up.";
    public const string TogetherBefore = "I've brought you together before: catch up, or meet now if you didn't then.";
    public const string ThreeBecauseOdd = "There are three of you because the number of people was odd.";
    public const string NobodyThisTime = "There was nobody for you in this coffee round.";
    public const string YouComeFirst = "You come first in the next one. Bring somebody along: /meetup coffee join puts them in it too.";

    public const string HelpCoffee = "meet somebody near you every so often; also coffee show, pause, leave and visiting";

    public const string RhythmLabel = "How often";
    public const string RhythmOff = "off";
    public const string SizeLabel = "How many meet";
    public const string HourLabel = "Hour";
    public const string HourHint = "On Mondays, by the community's clock: 0 to 23";
    public const string TheNextOn = "; the next is ";

    public const string VisitTitle = "In town";
    public const string VisitWhere = "Where you will be";
    public const string VisitWhen = "Which days";
    public const string VisitSaved = "Saved: you are in ";
    public const string AskedThere = "I'll ask the people in coffee rounds there, if there are any, and tell you who'd like to meet. "
        + "Once three would, I'll ask you whether to propose times in your name. Nothing is posted before you say so.";
    public const string VisitCountsInRounds = "If you're in the coffee rounds, one on those days matches you with people there.";
    public const string LikeToMeet = "Would you like to meet?";
    public const string IdLikeTo = "I'd like to";
    public const string NotThisTime = "Not this time";
    public const string ProposeInMyName = "Propose times in my name";
    public const string ProposedInYourName = "It becomes a poll of these days for everybody here, in the announce channel if there is one. You host it. The people who'd like to meet you are asked in private.";
    public const string VisitProposedAlready = "Times have already been proposed for this visit. /meetup list shows what is planned.";
    public const string VisitGone = "This visit isn't planned any more, so there is nothing to answer.";
    public const string YourOwnVisit = "That's your own visit: I ask the people there, and tell you who'd like to meet.";
    public const string OtherDays = "Other days";
    public const string VisitDeclined = "Saved: not this time. Nobody is told.";
    public const string ChangeVisitUntil = "You can change it here until ";
    public const string VisitPollIsOn = ": enough people want to. Which times work for you?";
    public const string VisitYesToAll = " Your yes stands for all of them; take out what doesn't work.";

    public static string CoffeeInArea(string area) => $"You're in the coffee rounds in {area}.";

    /// <summary>Of two people.</summary>
    public static string KnowEachOtherFrom(string title) => $"You know each other from {title}; catch up.";

    /// <summary>Of some people in a larger group: "Ana and Ben know each other already.", "Ana and Ben know each other already, and so do Ana and Cleo."</summary>
    /// <param name="pairs">At least one.</param>
    public static string TheyKnowEachOther(IReadOnlyList<string> pairs) => pairs.Count == 1
        ? $"{pairs[0]} know each other already."
        : $"{pairs[0]} know each other already, and so do {string.Join("; ", pairs.Skip(1))}.";

    /// <summary>A group of one more than usual, where groups are of three or four.</summary>
    public static string OneMoreThanUsual(int people) => $"There are {(people == 4 ? "four" : "five")} of you because the number of people didn't divide evenly.";

    /// <summary>A day follows.</summary>
    public static string CoffeeLastTime(string names) => $"Last time: {names}, on ";

    /// <param name="groups">The last first.</param>
    public static string CoffeeBefore(IReadOnlyList<string> groups) => $"Before: {string.Join("; ", groups)}.";

    public static string CoffeeJoinedIn(string area) => $"Saved: you're in the coffee rounds in {area}.";

    public static string UnreadableHour(string text) =>
        $"I can't read “{DisplayText.Shorten(text.Trim(), 20)}” as an hour: whole numbers from 0 to 23 work. Try 18.";

    public static string MostAreIn(string area, int count) => $" Most of the others are in {area}: {Count(count, "person", "people")}.";

    public static string RhythmWord(CoffeeRhythm rhythm) => rhythm switch
    {
        CoffeeRhythm.Weekly => "every week",
        CoffeeRhythm.Fortnightly => "every two weeks",
        _ => "every month",
    };

    public static string SizeWord(int size) => size switch
    {
        2 => "in pairs",
        3 => "in threes",
        _ => "in fours",
    };

    public static string RoundsAre(string rhythm, int hour, string size) => $"{rhythm}, Mondays at {hour:00}:00, {size}";

    public static string VisitTooLong(int days) => $"A visit can last {days} days at most; for example 4-8 May.";

    public const string AnswersHold = "Answers still count for the days that stay; I only ask people who need to answer again. I'll tell you who'd like to meet.";

    public static string IsIn(string area) => $" is in {area}, ";

    public static string VisitorComes(string area) => $"Somebody is coming to {area}";

    public static string VisitPollAt(int enough, string name) => $"If you do, I'll tell {name}. If {enough} of you want to, I'll ask {name} whether to start a poll.";

    public static string ProposeToThose(string area, int people) => $"{people} people would like to meet you in {area}. Shall I propose times in your name?";

    public static string VisitIsOver(string area) => $"This visit to {area} is over. If you met, tell me with /meetup met.";

    public static string VisitWanted(string name, int enough) =>
        $"Saved: you'd like to meet {name}. If {enough} of you want to, I'll ask {name} whether to start a poll.";

    public static string WantsToMeetYou(string area) => $" would like to meet you in {area}.";

    public static string VisitKnown(string area) => $"I know of your visit to {area} already, from ";

    public static string UseInstead(string days) => $"Use {days} instead";

    /// <summary>The title stays unchanged after an erasure, so it names nobody. The card says who proposes.</summary>
    public static string CoffeeWithVisitor(string area) => $"Coffee with a visitor in {area}";
}

using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string AnIntroduction = "An introduction";
    public const string IntroduceTitle = "Introduce two people";
    public const string IntroduceShortcut = "Introduce…";
    public const string IntroduceThem = "Introduce them";
    public const string IntroduceUs = "Yes, introduce us";
    public const string IntroduceFirst = "One of the two";
    public const string IntroduceSecond = "The other";
    public const string IntroduceBecause = "Because";
    public const string BecauseExample = "Optional; for example: you both climb";
    public const string BecauseHint = "Both of them read it, in your words";
    public const string IntroduceNeedsTwo = "An introduction needs two people. Choose them here.";
    public const string TimesGone = "I don't have these times any more. “Find a time” on your introduction's card starts again.";
    public const string AskWithoutReason = "Ask without a reason";
    public const string IntroduceYourself = "You know yourself already. Name somebody you'd like to meet, or two people who should meet.";
    public const string UnknownMember = "I don't know this person yet. Choose somebody with @, or ask them to use /meetup once.";
    public const string BotsMeetNobody = "Bots can't be introduced; name two people.";
    public const string MemberHasLeft = "This person isn't in this community any more. /meetup connections shows who to meet next.";
    public const string WhomWouldYouMeet = "Who would you like to meet? They are asked first.";
    public const string SomebodyElse = "Somebody else";
    public const string ChooseSomebody = "Choose somebody";
    public const string EachIsAsked = "Nobody is introduced without a yes: whoever may be asked is asked in private first.";
    public const string TheyReadItIsYou = "Whoever I ask reads that it comes from you. You learn what they answer only if both say yes, and otherwise not even whether I could ask.";
    public const string NobodyLearnsYours = "Nobody learns your answer unless both say yes.";
    public const string TooManyIntroductions =
        "You've asked for three introductions today, which is the most for one day. You can ask for more tomorrow.";
    public const string IntroducedAlready = "You've been introduced already.";
    public const string SavedNo = "Saved, and nobody is told. I won't bring the two of you together.";
    public const string SavedNoMore = "Saved, and nobody is told. I won't suggest it or ask again.";
    public const string AfterAll = "I'd like it after all";
    public const string NotYourIntroduction = "This belongs to an introduction that isn't yours, or is gone. /meetup introduce starts another.";
    public const string SavedNotYet = "Saved. I'll ask once more in two weeks.";
    public const string SavedNotYetAgain = "Saved. Once you've met, tell me with /meetup met.";
    public const string OnlyBetweenYou = "Only between people who were introduced";
    public const string PlannedAlready = "There is a plan already.";
    public const string IntroducedMeetup = "Getting to know each other";
    public const string OnAsSoonAsAllCan = "It's on as soon as everybody can make one of them.";
    public const string FindATime = "Find a time";
    public const string NoThanks = "No thanks";
    public const string NoThanksStaysPrivate = "Nobody is told who presses “No thanks”.";

    public const string WeMet = "We met";
    public const string WeAllMet = "We all met";
    public const string NotYet = "Not yet";
    public const string OnlyYouSeeIt = "If you say you met, it stays between you until both say so. Nobody learns of a “No thanks”.";
    public const string DidYouMeetSummary = "Did you meet?";

    public static string OnePersonTwice(string name) => $"That is {name} twice; an introduction needs two people.";

    public static string YouTwoHaveMet(string name) => $"You and {name} have met already. /meetup connections shows when and where.";

    public static string NotMetAskFirst(string name) => $"{NotMetYet(name)} /meetup introduce asks them first.";

    public static string TheyHaveMet(string one, string other) => $"{one} and {other} have met already, so they need no introduction. You can choose two others here.";

    public static string IntroducedBefore(string one, string other) =>
        $"You suggested {one} and {other} not long ago. Each is asked once at most; I tell you if both would like it.";

    public static string AskedAlready(string name) =>
        $"You asked to meet {name} not long ago. They are asked once at most; I tell you if they'd like it too.";

    /// <summary>True also where the person isn't asked, which is not told.</summary>
    public static string TheyAreAsked(string name) => $"If {name} may be asked, I ask in private, and tell you if they'd like it too.";

    /// <summary>Behind <see cref="TheyAreAsked"/>.</summary>
    public static string TheyLearnItIsYou(string name) =>
        $"{name} then reads that it comes from you. You learn what {name} answers only if it is yes, and otherwise not even whether I could ask.";

    /// <summary>True also where one or both of them aren't asked, which is not told.</summary>
    public static string BothAreAsked(string one, string other) =>
        $"I ask {one} and {other}, each in private and only if they may be asked, and bring them together if both would like it.";

    /// <summary>To somebody whom another asks to meet.</summary>
    public static string LearnsYours(string name) => $"{AtStart(name)} learns your answer only if it is yes.";

    /// <summary>To somebody who said so themselves, in private.</summary>
    public static string YouSaidYouMet(string names) => $"You've told me that you have met {names}.";

    public static string WouldLikeToMeetYou(string name) => $"{AtStart(name)} would like to meet you.";

    public static string ThinksYouShouldMeet(string? by, string others) => by is null
        ? $"Would you like to meet {others}?"
        : $"{by} thinks that you and {others} should meet.";

    public static string IntroductionLongAgo(string names) =>
        $"That was a while ago, and I have let it rest. You can still ask to meet {names}.";

    public static string MetMeanwhile(string names) => $"You and {names} have met by now, so there's nothing left for me to do.";

    public static string SavedYes(string names) => $"Saved. If {names} would like it too, I'll bring you together.";

    /// <param name="place">The conversation, such as "a private thread". Null: each is written to.</param>
    public static string BothSaidYes(string names, string? place) => place is null
        ? $"{names} would like it too, so I'm writing to each of you."
        : $"{names} would like it too, so I'm bringing you together in {place}.";

    public static string InTouchThanksToYou(string names) => $"{names} are in touch now, thanks to you.";

    public static string WhomShouldTheyMeet(string name) => $"Who should {name} meet?";

    public static string MeetThem(string name) => $"Meet {DisplayText.Shorten(name, 60)}";

    public static string AsksWhen(string name) => $"{name} asks which time suits you.";

    public static string AskedWhen(string names) => $"I ask {names}: ";

    public static string TheyCanAnswer(string names) => $"{names} can answer with one press.";

    public static string TheseCouldSuit(IReadOnlyList<string> others) => $"These could suit {List(["you", .. others])}. Press one and I'll ask.";

    public static string DidYouMeetAgain(string names) => $"Two weeks ago you and {names} wanted to meet again. Did you?";

    public static string IMet(string name) => $"I met {name}";

    public static string DidYouMeet(string names) => $"A while ago you were introduced to {names}. Did you meet?";

    public static string DidYouMeetByNow(string names) => $"Have you and {names} met by now? I won't ask again.";

    /// <summary>"Cleo, meet Finn."; for three, "Cleo, meet Dev and Finn."</summary>
    public static RichText MeetEachOther(IReadOnlyList<Span> people)
    {
        RichText text = [people[0], ", meet "];
        for (var index = 1; index < people.Count; index++)
            text = text + (index == 1 ? "" : index == people.Count - 1 ? " and " : ", ") + new RichText([people[index]]);
        return text + ".";
    }

    public static string SaysWhy(string name, string reason) => $"{name}: {Quoted(reason)}";

    /// <summary>As a sentence of its own.</summary>
    public static string Quoted(string reason) => reason[^1] is '.' or '?' or '…' or '!' ? $"“{reason}”" : $"“{reason}”.";

    public static string Introduces(string name) => $"{name} introduces you.";

    public static string WouldLikeToMeet(string name) => $"{name} asked for this introduction.";

    public static string YouAndTheyLike(string name, IReadOnlyList<string> interests) => $"You and {name} both like {List(interests)}.";

    /// <summary>A clause behind others.</summary>
    public static string BothLike(IReadOnlyList<string> interests) => $"you both like {List(interests)}";

    /// <param name="interests">As they wrote them.</param>
    public static string YouAllLike(int people, IReadOnlyList<string> interests) =>
        $"You {(people == 2 ? "both" : "all")} like {List(interests)}.";

    /// <param name="people">The number of people who are introduced.</param>
    /// <param name="names">The acquaintances whom all of them share.</param>
    public static string YouAllKnow(int people, IReadOnlyList<string> names) =>
        $"You {(people == 2 ? "both" : "all")} know {ListFirst(names, 3)}.";
}

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string NeedsTitle = "What is it? For example: Coffee in Leeds";
    public const string NeedsWhen = "When? For example: Sat 10am, Sun 2pm";
    public const string DraftGone = "I don't have this draft any more.";
    public const string PollPosted = "Posted: ";
    public const string MeetupPosted = "It's on: ";
    public const string ProposalSaved = "Saved: ";
    public const string PollCloses = "People can answer until ";
    public const string IChooseThen = "then I choose the best time and say why.";
    public const string CloseOnTime = "Only at its closing time";
    public const string YouHostNow = "You host now: ";
    public const string ItsHostHasLeft = ". The person who proposed it has left; you can change it, or call it off.";
    public const string QuorumOff = "Saved: the poll closes at its closing time.";
    public const string NobodyNamed = "Nobody was named.";

    /// <summary>The title follows.</summary>
    public static string HasLeftThePlace(string name) => $"{name} isn't in this community any more, so they're off the list of ";

    public static string MovedUp(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => $" {names[0]} moves up from the waitlist and is told.",
        _ => $" {List(names)} move up from the waitlist and are told.",
    };

    public static string CloseAt(int number) => $"As soon as {number} say yes to one time";

    public static string QuorumOn(int number) => $"Saved: the poll closes as soon as {number} say yes to one time, or at its closing time.";

    public static string WillAsk(string names) => $"Saved: {names} will be asked once, shortly before the poll closes.";
}

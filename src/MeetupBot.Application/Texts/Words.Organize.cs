namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string NeedsTitle = "It needs a title, such as Coffee in Leeds.";
    public const string NeedsWhen = "It needs at least one time, such as Sat 10am, or several: Sat 10am, Sun 2pm.";
    public const string DraftGone = "I don't have this draft any more.";
    public const string PollPosted = "Posted: ";
    public const string MeetupPosted = "It's on: ";
    public const string ProposalSaved = "Saved: ";
    public const string PollCloses = "People answer until ";
    public const string IChooseThen = "then I choose the best time and say why.";
    public const string CloseOnTime = "Only at its closing time";
    public const string YouHostNow = "You host now: ";
    public const string ItsHostHasLeft = ". Who proposed it has left; you can change it, or call it off.";
    public const string QuorumOff = "Saved: the poll closes at its closing time.";
    public const string NobodyNamed = "Nobody was named.";

    /// <summary>The title follows.</summary>
    public static string HasLeftThePlace(string name) => $"{name} is not in this community any more, so they are off the list of ";

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

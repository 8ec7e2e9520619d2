namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string PromiseLabel = "What";
    public const string PromiseToLabel = "For whom";
    public const string PromiseNeedsSomebody = "Say for whom it is.";
    public const string PromiseExample = "The recipe; the name of that book";
    public const string PromiseTitle = "Remember a promise";
    public const string PromiseHint = "I remind you of it once. Nothing is sent, and nobody else sees it";
    public const string PromiseNeedsNote = "Say what it is, such as: the name of that book.";
    public const string PromiseToOneself = "That would be a promise to yourself; those need no note from me.";
    public const string PromiseGone = "This note is gone. “I'll send you that” on a card about who you met makes another.";
    public const string PromiseDone = "Done. Well kept.";
    public const string PromiseDropped = "Dropped, and removed.";
    public const string PromiseIsDone = "Done";
    public const string PromiseDrop = "Drop it";
    public const string OnlyYouSeeThis = "Only you see this.";

    public static string PromiseSaved(string to, string note) => $"Noted for you alone: “{note}”, for {to}. I'll remind you once, on ";

    public static string PromiseReminder(string to, string note) => $"You wanted to send {to} something: “{note}”.";
}

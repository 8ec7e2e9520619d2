namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string Saved = "Saved";
    public const string SavedColon = "Saved: ";
    public const string SavedNone = "Saved: none of these suits you.";
    public const string VoteTakenBack = "Your vote is taken back: you have not answered yet.";
    public const string HostsSeeAnswers = "The hosts can see who said what.";
    public const string AndIfNeedBe = "; if need be ";
    public const string OnlyIfNeedBe = "if need be ";
    public const string ChangeUntil = " You can change it here until ";
    public const string VoteUntil = " You can vote here until ";
    public const string DecidedByThat = " That makes enough people, and it is ";
    public const string PollClosedOn = "This poll closed on ";
    public const string PollIsClosed = "This poll is closed";
    public const string NoTimeChosenYet = "; no time is chosen yet. Its organizer is asked.";
    public const string MenuChanged = "The times have changed since this menu was drawn. The card in the channel has the new ones.";
    public const string Map = "map";
    public const string AddToCalendar = "Add to calendar";
    public const string FileRemovesIt = "The calendar file takes it out of your calendar";
    public const string GoogleCalendar = "Google";
    public const string OutlookCalendar = "Outlook";
    public const string OutlookWorkCalendar = "Outlook (work)";

    /// <summary>In a calendar's entry.</summary>
    public static string DetailsAndAnswers(Uri card) => $"Details and answers: {card.AbsoluteUri}";
}

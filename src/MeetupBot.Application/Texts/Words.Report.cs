namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ReportIt = "Report to the organizers";
    public const string ReportTitle = "A report about an introduction";
    public const string ReportedAlready = "You have reported this, once is enough. /meetup me show lists whom I keep apart from you.";
    public const string ReportedIsGone = "Who wrote this has asked to be forgotten since, and is not here any more. Organizers can still be asked in person.";
    public const string ReportedNoText = "There is no text of theirs with it.";

    /// <summary>Ends before the date.</summary>
    public static string ReportsAbout(string reporter, string names) => $"{reporter} reports {names} to the organizers, because of an introduction of ";

    /// <summary>What somebody wrote, as data.</summary>
    public static string ReportedText(string text) => $"The text in question: {Quoted(text)}";

    public static string ReportForOrganizers(string names) =>
        $"Only organizers read this, and nothing is told to {names}. I don't bring them together any more; what else is to be done is for you to decide.";

    public static string Reported(string names) =>
        $"Sent to the organizers of this community, in private: your name, that it is about {names}, and the text.";

    public static string ReportWaits(string names, string byRight) =>
        $"Your report about {names} is saved, and waits: I know no organizer whom I could tell. As soon as {byRight} name one in /meetup settings, it goes to them.";

    public static string ReportedHow(string names) =>
        $"They decide what follows. Nothing is told to {names}, and I don't bring you together any more; /meetup me show takes that back.";
}

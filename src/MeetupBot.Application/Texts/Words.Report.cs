namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ReportIt = "Report to the organizers";
    public const string ReportTitle = "A report about an introduction";
    public const string ReportedAlready = "You've already reported this; once is enough. /meetup me show lists who I keep apart from you.";
    public const string ReportedIsGone = "The person who wrote this has asked to be forgotten since, and isn't here any more. You can still talk to the organizers in person.";
    public const string ReportedNoText = "There is no text of theirs with it.";

    /// <summary>Ends before the date.</summary>
    public static string ReportsAbout(string reporter, string names) => $"{reporter} reports {names} to the organizers, because of an introduction of ";

    /// <summary>What somebody wrote, as data.</summary>
    public static string ReportedText(string text) => $"The text in question: {Quoted(text)}";

    public static string ReportForOrganizers(string names) =>
        $"Only organizers read this, and nothing is told to {names}. I don't bring them together any more; what else to do is up to you.";

    /// <param name="byRight">Who organizes by a permission of the platform, in the plural.</param>
    public static string Reported(string names, string byRight) =>
        $"Saved. It goes, in private, to those who organize this community now: who is named in /meetup settings, and {byRight} as far as I know them. "
        + $"They read your name, that it is about {names}, and the text. {names} can't read it, organizer or not. "
        + "If there is nobody else, I tell you, and it waits.";

    /// <inheritdoc cref="Reported"/>
    public static string ReportWaits(string names, string byRight) =>
        $"Your report about {names} waits: I don't know any organizer I could tell. I look again every day; as soon as {byRight} use me or name an organizer in /meetup settings, it goes to them.";

    public static string ReportWaitsForAnswer(string names) =>
        $"Your report about {names} waits: I don't know yet who organizes here, and go on asking the chat service. It goes to them as soon as I know.";

    public static string ReportedHow(string names) =>
        $"They decide what follows. Nothing is told to {names}, and I don't bring you together any more; /meetup me show takes that back.";
}

using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string NoBots = "Bots can't take part in meetups.";
    public const string OldButton = "This button belongs to something that is not here any more. /meetup list shows what is.";
    public const string NoChannel = "I don't know where to post. An organizer can set the announce channel with /meetup settings, or use the command in a channel.";
    public const string UnknownCommand = "There is no such command. /meetup help shows what you can do here.";
    public const string Broken = "Something went wrong on my side, and nothing was changed. Please try once more; if it keeps happening, tell whoever runs me to look at the log.";
    public const string WhichToShow = "Which one do you want to see?";
    public const string WhichToChange = "Which one do you want to change?";
    public const string WhichToCancel = "Which one do you want to cancel?";
    public const string WhichToDecide = "Which poll do you want to close?";
    public const string ChooseMeetup = "Choose a meetup";
    public const string NothingToChange = "You don't host a meetup that you could change.";
    public const string NothingToCancel = "You don't host a meetup that you could cancel.";
    public const string NothingToDecide = "You don't host a poll that you could close.";
    public const string PollInMenu = "poll";
    public const string StepOut = " You can step out:";

    /// <param name="typed">Behind a command that takes nothing.</param>
    public static string LeftOut(string command, string typed) =>
        $"I left out “{DisplayText.Shorten(typed.Trim(), 40)}”: /meetup {command} takes nothing more.";

    public static string NoSuchMeetup(string typed) =>
        $"There is no meetup “{DisplayText.Shorten(typed, 20)}” here. Ids look like K7Q2 and are at the end of every card; /meetup list shows them.";

    public static string DidYouMeanMeetup(string typed) => $"I don't know “{DisplayText.Shorten(typed.Trim(), 40)}”. Did you mean one of these?";

    public static string DidYouMeanThis(string typed) => $"I don't know “{DisplayText.Shorten(typed.Trim(), 40)}”. Did you mean this one?";

    public static string OnlyHosts(string organizer, string what) =>
        $"Only {organizer}, co-hosts and organizers can {what} this one.";

    /// <param name="what">The action that is refused.</param>
    /// <param name="byRight">The people whom the platform makes organizers.</param>
    public static string OnlyOrganizers(string what, string byRight) =>
        $"Only organizers can {what}: {byRight}, or people named in the settings.";

    public static string AlreadyCancelled(string title) => $"{title} was cancelled.";

    public static string AlreadyOver(string title) => $"{title} is over.";

    public static string CantFindYou =>
        "I don't know yet which community you mean. Use /meetup once in a channel, then it works here too.";
}

using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string NothingPlanned = "Nothing is planned yet.";
    public const string ProposeSomething = "Propose something: one line is enough.";
    public const string Upcoming = "Upcoming meetups";
    public const string AnswerOrOpen = "Answer or open one";
    public const string ForHosts = "For hosts, about the meetup:";
    public const string BackToList = "Back to the list";
    public const string Earlier = "Earlier";
    public const string Later = "Later";
    public const string PollUntil = "poll until ";
    public const string PollUndecided = "poll closed, no time chosen yet";
    public const string NotAnswered = "you have not answered yet";
    public const string YouAnswered = "you have answered";
    public const string HelpTitle = "What you can do here";
    public const string HelpPropose = "asks everyone; with one time it is set at once";
    public const string HelpIntroduce = "bring two people together who should know each other; each is asked first";
    public const string HelpList = "what is coming up, and your answers";
    public const string HelpShow = "one meetup; its id is on its card, and without one you choose";
    public const string HelpHost = "for what you host: choose the time, change it, call it off";
    public const string HelpMe = "your time zone, area, reminders; your data; being forgotten";
    public const string HelpSettings = "this community's time zone, announce channel, organizers, reminders, quiet hours";
    public const string HelpButtons = "To answer, the buttons and menus on the cards are all you need.";

    /// <summary>A clause that stands alone.</summary>
    public static string Sentence(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause[1..]}.";

    public static string YouAre(RsvpStatus status) => status switch
    {
        RsvpStatus.Going => "you are going",
        RsvpStatus.Maybe => "you said maybe",
        RsvpStatus.Waitlisted => "you are on the waitlist",
        _ => "you can't make it",
    };
}

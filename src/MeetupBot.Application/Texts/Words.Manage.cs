using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string Manage = "Manage";
    public const string WhoIsComing = "Who is coming";
    public const string WhoCanWhen = "Who can when";
    public const string GoToATime = "Go to a time";
    public const string NeverAPoll = "It was never put to a vote, so nobody answered times.";
    public const string SaidYes = "yes";
    public const string SaidIfNeedBe = "if need be";
    public const string SaidNo = "no";
    public const string AddPeople = "Add";
    public const string RemovePeople = "Remove";
    public const string CoHosts = "Co-hosts";
    public const string HandOver = "Hand over";
    public const string WhoTakesPart = "People on its list:";
    public const string WhoAnsweredIt = "People who answered:";
    public const string WhoHostsIt = "Who hosts it:";
    public const string WhomToAdd = "Who should be added?";
    public const string WhomToRemove = "Who should be removed?";
    public const string WhomToMakeCoHost = "Who hosts with you?";
    public const string WhomToStepDown = "Who stops being a co-host?";
    public const string WhomToHandOver = "Who takes over?";
    public const string AddHow = "People you add are going, or wait in line when it's full. Each is told, and can decline with one press.";
    public const string RemoveHow = "People you remove are told. A free place goes to the next in line.";
    public const string CoHostsHow = "Co-hosts can change it, choose its time, call it off, and see who comes. Each is told, and can decline with one press.";
    public const string HandOverHow = "They are asked first. When they say yes, they host it, and you stay as a co-host.";
    public const string NoCoHosts = "It has no co-hosts yet.";
    public const string NobodyToRemove = "Nobody but its hosts is on the list.";
    public const string NobodyAnsweredYet = "Nobody has answered yet.";
    public const string OpenTheList = "Open as a page";
    public const string NoCoHost = "I'd rather not";
    public const string TakeItOver = "Take it over";
    public const string NoCoHostAnyMore = "Saved: you aren't a co-host of it any more.";
    public const string OfferGone = "This offer is gone: it was taken back, somebody else hosts it now, or it is more than a day old.";
    public const string OfferDeclined = "Saved: you won't take it over. The person who asked is told.";
    public const string YouAreCoHost = "You are a co-host now: ";
    public const string YouAreNoCoHost = "You aren't a co-host any more: ";
    public const string YouMayManage = ". You can change it, choose its time, or call it off.";
    public const string AlreadyHosts = "They host it already.";
    public const string NotACoHost = "You aren't a co-host of it.";
    public const string OnlyTheIntroduced = "It is between the people who were introduced, so nobody else is added or named.";
    public const string ManageIt = "manage";
    public const string KeepEverybody = "Keep everybody";
    public const string FewerPlaces = "There are fewer places now: ";
    public const string WaitingNow = ". You're on the waitlist, and I'll tell you when a place is free.";
    public const string GuestsLostPlace = ". You keep your place, but there's no room for a guest any more.";
    public const string OnlyOneTakesOver = "Name one person.";
    public const string GuestsSmall = "This page is for its hosts and the organizers. It shows what the people on it answered; treat it as you would a list on paper.";
    public const string ListNotConfirmed = "The chat service can't tell me right now whether you're still a host here. Try again in a moment.";
    public const string GuestList = "Guest list";
    public const string SearchLabel = "Find a name";
    public const string SearchNow = "Find";
    public const string DownloadList = "Download as a table (CSV)";
    public const string NobodyOfThatName = "Nobody of that name is on the list.";
    public const string AnswerColumn = "Answer";
    public const string GuestsColumn = "Guests";
    public const string PlaceColumn = "Place in line";
    public const string HereColumn = "Was there";
    public const string YesCell = "yes";

    public static string MostCoHosts(int most) => $"A meetup has at most {most} co-hosts.";

    public static string StatusHeading(RsvpStatus status) => status switch
    {
        RsvpStatus.Going => "Going",
        RsvpStatus.Maybe => "Maybe",
        RsvpStatus.Waitlisted => "Waiting",
        _ => "Can't make it",
    };

    /// <summary>"2 going", "3 going (1 guest)", "1 waiting".</summary>
    /// <param name="people">How many gave this answer.</param>
    /// <param name="guests">How many guests they bring.</param>
    public static string AnswerTotal(RsvpStatus status, int people, int guests)
    {
        var word = status == RsvpStatus.Waitlisted ? OnTheWaitlist : StatusWord(status);
        return $"{Number(people + guests)} {word}{(guests > 0 ? $" ({Count(guests, "guest", "guests")})" : "")}";
    }

    /// <summary>The answer that a host gave for somebody.</summary>
    public static string YouAreNow(RsvpStatus status) => status == RsvpStatus.Waitlisted
        ? "It's full: you're on the waitlist, and I'll tell you when a place is free."
        : "You are going.";

    public static string HostMark(string name) => $"{name} (host)";

    public static string AddedGoing(string names, int people) => $"{names} {(people == 1 ? "is" : "are")} going. I'll tell them.";

    public static string AddedWaiting(string names, int people) => $"It's full: {names} {(people == 1 ? "waits" : "wait")} in line. I'll tell them.";

    public static string AlreadyOnList(string names, int people) => $"{names} {(people == 1 ? "is" : "are")} on the list already.";

    public static string SaidCantThemselves(string names, int people) =>
        $"{names} said that they can't make it; only {(people == 1 ? "they" : "each of them")} can change that.";

    /// <summary>Of guests and people of another workspace whom a host named.</summary>
    public static string OutsidersAnswer(string names, int people) =>
        $"{names} {(people == 1 ? "is a guest" : "are guests")} here, and guests answer for themselves. Move the card to a channel where they see it, and they can press Going.";

    /// <inheritdoc cref="OutsidersAnswer"/>
    public static string OutsidersHost(string names, int people) =>
        $"{names} {(people == 1 ? "is a guest" : "are guests")} here, and guests host only what they have answered on its card. Once they pressed Going there, name them again.";

    public static string RemovedFromList(string names) => $"Removed: {names}. I'll tell them.";

    public static string GotAPlace(string names, int people) => $"{names} got a place. I'll tell them.";

    public static string PutYouOnTheList(string host) => $"{host} put you on the list of ";

    public static string TookYouOffTheList(string host) => $"{host} took you off the list of ";

    public static string TookOffHint(string host) => $". If that is a mistake, ask {host}.";

    public static string HostsAlready(string name) => $"{name} hosts it already.";

    public static string CoHostsAre(string names) => $"Co-hosts: {names}.";

    public static string CoHostsNow(string names, int people) => $"Saved: {names} {(people == 1 ? "hosts" : "host")} with you now. I'll tell them.";

    /// <param name="isTold">Whether anybody else than whoever changed it hears of it.</param>
    public static string CoHostsGone(string names, int people, bool isTold) =>
        $"Saved: {names} {(people == 1 ? "isn't a co-host" : "aren't co-hosts")} any more.{(isTold ? " I'll tell them." : "")}";

    public static string AsksYouToTakeOver(string host) => $"{host} asks you to take over ";

    public static string TakeOverHint(string host) => $". You would host it; {host} stays as a co-host.";

    public static string AskedToTakeOver(string name) => $"I'll ask {name}. Until they say yes, you host it.";

    public static string TookOver(string name) => $"{name} took it over: ";

    public const string YouStayCoHost = ". You are a co-host now.";

    public const string YouTookOver = "Saved: you host it now: ";

    public static string DeclinedTakeOver(string name) => $"{name} can't take over ";

    public static string DeclinedCoHost(string name) => $"{name} would rather not be a co-host of ";

    public static string TooManyFor(int taken, int places) =>
        $"{Count(taken, "place is", "places are")} taken, and there would be {places}. What about the others?";

    public static string LastToCome(string names) => $"The last to come: {names}.";

    public static string WithoutGuests(string names, int people) =>
        $"{names} {(people == 1 ? "keeps a place" : "keep their places")}, without {(people == 1 ? "a guest" : "guests")}.";

    public static string LastWait(int people) => people switch
    {
        0 => "Without the guests",
        1 => "The last to come waits",
        _ => $"The last {people} wait",
    };

    public static string MovedToWait(string names, int people) => $"{names} {(people == 1 ? "waits" : "wait")} in line now. I'll tell them.";
}

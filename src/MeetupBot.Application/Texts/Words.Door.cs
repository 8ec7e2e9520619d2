using MeetupBot.Domain.CheckIn;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string CheckInCodes = "Check-in codes";
    public const string ShowMyCode = "Show my code";
    public const string DoorCode = "Code for the door";
    public const string CheckPeopleIn = "Check people in";
    public const string MyCheckInCode = "My check-in code";
    public const string CodesForMembers = "Your own code, for a host to scan at the door. It works until check-in closes; “I'm here” on the card does the same.";
    public const string CodesForMembersBefore = "Your own code, for a host to scan at the door. It works until check-in closes. On the day, “I'm here” on the card does the same.";
    public const string CodesForHosts = "Print or show the code for the door: it opens the card in the chat app. Or open “Check people in” on your phone, then scan members' own codes with its camera.";
    public const string NoPages = "There is no page to open: this bot has no public address. “I'm here” on the card checks you in.";
    public const string DoorHow = "Scan the code: it opens the card in your chat app. Press “I'm here” on it.";
    public const string DoorNoCard = "The card is not posted yet, or the chat app has no address for it. “I'm here” on the card works all the same.";
    public const string DoorOpens = "Open the card in the chat app";
    public const string DoorSmall = "The code checks nobody in by itself: the chat app knows who presses.";
    public const string CodeHow = "Show this to a host at the door. Their phone checks you in.";
    public const string CodeSmall = "The code is yours, for this meetup, and works in a host's browser only.";
    public const string DeskTitle = "Check people in";
    public const string DeskHow = "Press “Check in” beside a name when they arrive. Or scan a member's own code with the camera: it opens in this browser.";
    public const string DeskGoing = "Going";
    public const string DeskOthers = "Others";
    public const string DeskNobody = "Nobody is going yet.";
    public const string DeskNobodyOfThatName = "Nobody of that name has answered. They can press “I'm here” on the card in the chat.";
    public const string DeskTick = "Check in";
    public const string DeskUndo = "Undo";
    public const string DeskHere = "here";
    public const string DeskCheckedIn = "checked in";
    public const string BackToTheDesk = "Back to the list";
    public const string DeskSmall = "The link is yours alone, so keep it to yourself.";
    public const string OnlyADesk = "Only a host can check people in";
    public const string HostNotConfirmed = "The chat service can't tell me right now whether you're still a host here, so nobody was checked in. Try again in a moment.";
    public const string PageTooOld = "This page is too old";
    public const string PageTooOldHint = "Scan the code again, then press the button.";

    public const string DeskTooOldHint = "Open it again from the chat, then tick the name.";

    public static string DoorCodeLabel(string space) => $"QR code that opens the card in {space}";

    public static string CodeTitle(string name) => $"Check-in code of {name}";

    public static string CodeLabel(string name) => $"QR code by which a host checks in {name}";

    /// <summary>
    /// "3 here, 5 still to come, one of them a guest", "4 here, 2 of them guests; 1 still to come", "Nobody here yet, 5 still to come",
    /// "8 here, nobody else to come".
    /// </summary>
    /// <param name="here">How many are there, with their guests.</param>
    /// <param name="guestsHere">How many of these are guests.</param>
    /// <param name="toCome">How many of those going are not there yet, with their guests.</param>
    /// <param name="guestsToCome">How many of these are guests.</param>
    public static string DeskCount(int here, int guestsHere, int toCome, int guestsToCome) =>
        (here == 0 ? "Nobody here yet" : $"{Number(here)} here{WithGuests(guestsHere)}")
        + (guestsHere > 0 ? "; " : ", ")
        + (toCome == 0 ? "nobody else to come" : $"{Number(toCome)} still to come{WithGuests(guestsToCome)}");

    private static string WithGuests(int guests) => guests switch
    {
        0 => "",
        1 => ", one of them a guest",
        _ => $", {Number(guests)} of them guests",
    };

    public static string DeskFound(int people) => people == 0 ? DeskNobodyOfThatName : $"{Count(people, "person", "people")} found.";

    /// <summary>The name of a button that stands beside the name.</summary>
    public static string DeskUndoOf(string name) => $"{DeskUndo}: {name}";

    public static string NotedAsNotHere(string name) => $"Taken back: {name} isn't ticked.";

    public static string IsHere(string name) => $"{name} is here";

    public static string NotedAsHere(string name) => $"Noted: {name} is here.";

    public static string NoCheckInCodes(string title) =>
        $"There is nothing to check in to for {title}: it has no time yet, was cancelled, or check-in has closed.";

    public static string OnlyADeskHint(string id) =>
        $"This page doesn't know you as a host of this meetup yet. A host opens “Check people in” first: in the chat, /meetup show {id}, then “Check-in codes”.";

    public static string NoHostAnyMore(string id) =>
        $"The person whose link opened this browser isn't a host of {id} any more. A host opens “Check people in” first: in the chat, /meetup show {id}, then “Check-in codes”.";

    /// <summary>Why nobody can be checked in now.</summary>
    public static string DeskClosed(Arrival arrival) => arrival switch
    {
        Arrival.TooEarly => "Check-in opens half an hour before the start. Open this page again then.",
        Arrival.NoTimeYet => "This meetup has no time yet. Once it has one, open this page again.",
        _ => NotCheckedIn("", arrival),
    };

    public static string NotCheckedIn(string name, Arrival arrival) => arrival switch
    {
        Arrival.TooEarly => "Check-in opens half an hour before the start. Scan the code again then.",
        Arrival.TooLate => "Check-in has closed. In the chat, /meetup show still lets you tick names.",
        Arrival.Cancelled => "This meetup was cancelled, so there is nobody to check in.",
        Arrival.NoTimeYet => "This meetup has no time yet. Once it has one, scan the code again.",
        Arrival.SaidAbsent => $"{name} has said that they are not there. They can change that themselves in the chat.",
        _ => $"{name} isn't in this community any more.",
    };
}

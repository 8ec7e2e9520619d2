namespace MeetupBot.Application.Texts;

/// <content>Who sees a meetup.</content>
public static partial class Words
{
    public const string OnlyWherePosted = "Only those who see its channel and those who answer see it. It is in nobody else's list.";
    public const string OnlyWherePostedSoFar =
        "For now only those who see its channel and those who answer see it: I don't know yet whether that channel is open to everybody. "
        + "If it is, everybody finds it in the list as soon as somebody uses me there.";
    public const string OnlyWherePostedNow = "This meetup is only for those who see the channel where it was proposed.";
    public const string ShowToEverybody = "Show it to everybody";
    public const string KeepItHere = "Keep it here";
    public const string LeaveItThere = "Leave it there";
    public const string EverybodySeesIt = "Everybody sees it now.";
    public const string GuestsOnlyAnswer = "As a guest you can answer the cards you see. The rest is for members.";
    public const string NotForGuests = "This person is a guest here, and guests are not introduced.";
    public const string AgainWherePosted = "This meetup is only for those who see its channel. You can propose it again there.";

    /// <param name="isOpenToAll">Whether everybody is known to see the channel.</param>
    public static string MoveHereDoes(bool isOpenToAll) => "Now only those who see its channel see it. " + (isOpenToAll
        ? "This channel is open to everybody: if you move it here, whoever looks in here sees it, with time and place. It stays out of lists elsewhere."
        : "If you move it here, those who see this channel see it instead, with time and place.");

    public static string CardStays(string title) => $"{title} stays where it is.";

    /// <param name="hasEvents">Whether the platform has events of its own.</param>
    public static string ShowToEverybodyDoes(bool hasEvents) =>
        $"Now only those who see its channel see it. If you show it to everybody, the whole community finds it in its lists, with time and place{(hasEvents ? ", and it becomes an event of the server" : "")}. This can't be taken back.";
}

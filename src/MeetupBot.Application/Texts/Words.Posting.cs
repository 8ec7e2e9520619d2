using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;

namespace MeetupBot.Application.Texts;

/// <summary>What people read when a platform refuses a card, a message or an event. Codes stand in the log only.</summary>
public static partial class Words
{
    public const string PostHereAgain = "Post it here again";
    public const string PostInAnnounce = "Post it in the announce channel";
    public const string MoveTheCard = "Move the card";
    public const string MoveTheCardHere = "Move the card here";
    public const string NothingSaved = "Nothing is saved yet.";
    public const string NothingSavedYet = "Nothing is saved yet, and what you typed is kept.";
    public const string CardComes = "The card is on its way. If its channel refuses it, I'll tell you why.";
    public const string TriedHourly = "I'll try again every hour.";
    public const string CardIsThere = "Its card is there already.";
    public const string CardStands = "Its card is posted where it belongs.";
    public const string NowhereToMove = "There is no announce channel to move it to. An organizer sets it with /meetup settings; in another channel, /meetup show offers to move it there.";
    public const string StaysBetweenThem = "It is between those who were introduced, so its card stays with them.";
    public const string CardMoved = "This card is in another channel now.";

    public static string CantPostHere(Obstacle why) => $"I can't post a card here. {WhyNot(why)}";

    public static RichText CantPost(string title, Obstacle why) =>
        new RichText(["I can't show the card of ", new Span.Strong(title), $" in its channel. {WhyNot(why)}"]);

    public static RichText CantRemind(string title, Obstacle why) =>
        new RichText(["I could not post the reminder of ", new Span.Strong(title), $" in its channel. {WhyNot(why)}"]);

    public static RichText MovedByItself(string title) => new(
        ["The channel with the card of ", new Span.Strong(title), " was deleted, so the card is in the announce channel now."]);

    public static RichText CardMoves(string title) => new(["The card of ", new Span.Strong(title), " moves. If that channel refuses it, I'll tell you why."]);

    public static RichText CardRetried(string title) => new(["I'll try to show the card of ", new Span.Strong(title), " again. If it's refused, I'll tell you why."]);

    /// <summary>For a channel that others read: it names no meetup.</summary>
    public static RichText CantPostSeeShow(string id) =>
        new(["I could not show all of your meetup. ", new Span.Code($"/meetup show {id}"), " says what is missing and what helps."]);

    public static string CantPutEvent(Obstacle why) => $"It is not among the server's events. {WhyNotEvent(why)}";

    /// <summary>Why a channel takes no card, and what mends it.</summary>
    public static string WhyNot(Obstacle why) => why.Reason switch
    {
        RefusalReason.NoPermission when why.Right is { } right => $"I need the permission “{right}” there; whoever manages the channel can give it to me.",
        RefusalReason.NoPermission => "I am not allowed to write there; whoever manages the channel can change that.",
        RefusalReason.NotInvited => "I am not in that channel. Type /invite there and choose me.",
        RefusalReason.Hidden => "I can't see that channel: it was deleted, or it is private and I am not in it. If it is there, type /invite in it and choose me.",
        RefusalReason.Locked => "A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”.",
        RefusalReason.Archived => "That channel is archived; when somebody unarchives it, the card follows.",
        RefusalReason.Forbidden => "The rules here don't let me write there; an admin can change them.",
        RefusalReason.WrongPlace => "Channels of that kind take no messages; a text channel does.",
        RefusalReason.ChannelGone => "That channel was deleted.",
        RefusalReason.SpaceGone => "I am not a member of this server; whoever manages it can add me with the link that installs me.",
        RefusalReason.NoScope => $"My app needs the scope {why.Right}; whoever runs me can add it and install the app again.",
        RefusalReason.Full => "It can't take any more of this; when something ends there, the card follows.",
        RefusalReason.TooLong => "The card is longer than a message may be; a shorter description helps.",
        _ => "The reason is in my log; whoever runs me can look there.",
    };

    private static string WhyNotEvent(Obstacle why) => why.Reason switch
    {
        RefusalReason.NoPermission when why.Right is { } right => $"I need the permission “{right}”; whoever manages the server can give it to me, and the event follows.",
        RefusalReason.Full => "The server can't take any more events; when one ends, this one follows.",
        _ => WhyNot(why),
    };
}

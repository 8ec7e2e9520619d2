using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string Going = "Going";
    public const string Maybe = "Maybe";
    public const string CantMakeIt = "Can't make it";
    public const string PlusOne = "+1";
    public const string OneGuestLess = "One guest fewer";
    public const string FewerReminders = "Fewer reminders";

    /// <summary>A time follows.</summary>
    public static string Suggests(string name) => $"{AtStart(name)} suggests ";

    public static string StatusWord(RsvpStatus status) => status switch
    {
        RsvpStatus.Going => "going",
        RsvpStatus.Maybe => "maybe",
        RsvpStatus.Waitlisted => "on the waitlist",
        _ => "can't make it",
    };

    public const string FullGoingWaits = "It's full: Going puts you on the waitlist.";
    public const string NobodyElseSaidYes = "Nobody else has said yes yet.";
    public const string OnTheWaitlist = "waiting";
    public const string SaidMaybe = "maybe";

    /// <summary>"2 going: Ana, Ben", "5 of 8 places taken: Ana, Ben +1 and 2 more".</summary>
    public static string WhoIsGoing(GuestList guests, IReadOnlyList<string> names) => (guests.Taken, guests.Capacity) switch
    {
        (0, null) => "Nobody is going yet",
        (0, { } capacity) => $"{Count(capacity, "place", "places")}, nobody is going yet",
        (var taken, null) => $"{taken} going: {NamesFirst(names)}",
        (var taken, { } capacity) => $"{taken} of {Count(capacity, "place", "places")} taken: {NamesFirst(names)}",
    };
}

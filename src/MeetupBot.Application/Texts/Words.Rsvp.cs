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

    public static string StatusWord(RsvpStatus status) => status switch
    {
        RsvpStatus.Going => "going",
        RsvpStatus.Maybe => "maybe",
        RsvpStatus.Waitlisted => "on the waitlist",
        _ => "can't make it",
    };

    public static string GoingCount(GuestList guests) => guests.Capacity is { } capacity
        ? $"Going, {guests.Taken} of {Count(capacity, "place", "places")}"
        : guests.Taken == 0 ? "Going" : $"Going, {guests.Taken}";
}

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string PlaceIsFree = "A place is free: you are going to ";
    public const string FullForYouAndGuest = "No room for a guest either: all places are taken.";
    public const string ChangeRsvpUntil = "You can change it until ";

    public static string SavedGoing(string title) => $"Saved: you are going to {title}.";

    public static string StillGoingAlone(string title) => $"You're still going to {title}.";

    public static string SavedMaybe(string title) => $"Saved: you said maybe to {title}.";

    public static string SavedCant(string title) => $"Saved: you can't make it to {title}.";

    public static string SavedGoingWith(string title, int guests) => guests == 1
        ? $"Saved: you are going to {title} and bring a guest."
        : $"Saved: you are going to {title} and bring {guests} guests.";

    public static string StillGoingWith(string title, int guests) => guests == 1
        ? $"You're still going to {title}, with a guest."
        : $"You're still going to {title}, with {guests} guests.";

    public static string SavedWaiting(string title, int place) => place == 1
        ? $"Saved: you're next on the waitlist of {title}. I'll tell you when a place is free."
        : $"Saved: you're number {place} on the waitlist of {title}. I'll tell you when a place is free.";

    public static string FullForGuest(int? capacity) => capacity switch
    {
        null or 1 => "No room for a guest.",
        2 => "No room for a guest: both places are taken.",
        _ => $"No room for a guest: all {capacity} places are taken.",
    };

    public static string GuestsBound(int most) => $"You can bring {most} guests at most.";

    public static string CantAnyMore(string? next) => next is null
        ? "Can't any more? One press frees it again."
        : $"Can't any more? One press gives it to {next}.";

    public static string NoTimeYet(string title) => $"No time is chosen yet for {title}; answer the poll, then it is decided.";
}

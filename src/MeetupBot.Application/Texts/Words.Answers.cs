namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string PlaceIsFree = "A place is free: you are going to ";
    public const string SavedGoing = "Saved: you are going.";
    public const string StillGoingAlone = "You're still going.";
    public const string SavedMaybe = "Saved: maybe.";
    public const string SavedCant = "Saved: you can't make it.";
    public const string FullForYouAndGuest = "No room for a guest either: all places are taken.";
    public const string ChangeRsvpUntil = "You can change it until ";

    public static string SavedGoingWith(int guests) => guests == 1
        ? "Saved: you are going and bring a guest."
        : $"Saved: you are going and bring {guests} guests.";

    public static string StillGoingWith(int guests) => guests == 1
        ? "You're still going, with a guest."
        : $"You're still going, with {guests} guests.";

    public static string SavedWaiting(int place) => place == 1
        ? "Saved: you're next on the waitlist. I'll tell you when a place is free."
        : $"Saved: you're number {place} on the waitlist. I'll tell you when a place is free.";

    public static string FullForGuest(int? capacity) => capacity is null or 1
        ? "No room for a guest."
        : $"No room for a guest: all {capacity} places are taken.";

    public static string GuestsBound(int most) => $"You can bring {most} guests at most.";

    public static string CantAnyMore(string? next) => next is null
        ? "Can't any more? One press frees it again."
        : $"Can't any more? One press gives it to {next}.";

    public static string NoTimeYet(string title) => $"No time is chosen yet for {title}; answer the poll, then it is decided.";
}

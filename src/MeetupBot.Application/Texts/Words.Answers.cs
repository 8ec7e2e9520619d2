namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string PlaceIsFree = "A place is free: you are going to ";
    public const string SavedGoing = "Saved: you are going.";
    public const string SavedMaybe = "Saved: maybe.";
    public const string SavedCant = "Saved: you can't make it.";
    public const string FullForYouAndGuest = "All places are taken, so there is none for a guest either.";
    public const string ChangeRsvpUntil = "You can change it until ";

    public static string SavedGoingWith(int guests) => guests == 1
        ? "Saved: you are going and bring a guest."
        : $"Saved: you are going and bring {guests} guests.";

    public static string SavedWaiting(int place) => place == 1
        ? "Saved: you are next on the waitlist, and are told when a place is free."
        : $"Saved: you are number {place} on the waitlist, and are told when a place is free.";

    public static string FullForGuest(int? capacity) => capacity is null or 1
        ? "There is no place for a guest."
        : $"There is no place for a guest: all {capacity} are taken.";

    public static string GuestsBound(int most) => $"Up to {most} guests each.";

    public static string CantAnyMore(string? next) => next is null
        ? "Can't any more? One press frees it again."
        : $"Can't any more? One press gives it to {next}.";

    public static string NoTimeYet(string title) => $"No time is chosen yet for {title}; answer the poll, then it is decided.";
}

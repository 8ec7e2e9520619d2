using NodaTime;

namespace MeetupBot.Domain.Meetups;

/// <summary>For how long a cancellation can be taken back.</summary>
public static class CancelWindow
{
    public static readonly Duration Length = Duration.FromMinutes(10);

    /// <summary>Whether it is open. A meetup that nobody cancelled by hand, or that would be over, does not come back.</summary>
    public static bool IsOpen(Meetup meetup, Instant now) =>
        meetup is { State: MeetupState.Cancelled, CancelledBy: not null }
        && now < EndOf(meetup)
        && !(meetup.OverAt <= now);

    public static Instant EndOf(Meetup cancelled) => cancelled.ChangedAt + Length;

    /// <summary>The meetup as it was before, with a newer calendar entry.</summary>
    public static Meetup TakeBack(Meetup cancelled, Instant now) => cancelled with
    {
        State = cancelled.Time is null ? MeetupState.Polling : MeetupState.Scheduled,
        CancelReason = null,
        CancelledBy = null,
        Sequence = cancelled.Sequence + 1,
        ChangedAt = now,
    };
}

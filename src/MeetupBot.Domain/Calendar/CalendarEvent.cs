using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Calendar;

/// <summary>The data of a meetup that a calendar shows.</summary>
public sealed record CalendarEvent
{
    /// <summary>Does not change over the life of the meetup, so that a newer file replaces an older one.</summary>
    public required string Uid { get; init; }

    /// <summary>Of two files with the same <see cref="Uid"/>, calendars keep the one with the higher number.</summary>
    public required int Sequence { get; init; }

    /// <summary>When this version of the event was made.</summary>
    public required Instant Stamp { get; init; }

    public required MeetupTime Time { get; init; }

    /// <summary>For whole days, 24 h each; see <see cref="MeetupTime.DaysIn"/>.</summary>
    public required Duration Duration { get; init; }

    public required DateTimeZone Zone { get; init; }
    public required string Title { get; init; }
    public string? Place { get; init; }
    public string? Description { get; init; }

    /// <summary>Where members answer. The entry links back to it. Null: there is no card to open.</summary>
    public CardLink? Card { get; init; }

    public bool IsCancelled { get; init; }

    /// <returns>Null while no time is chosen.</returns>
    public static CalendarEvent? Of(Meetup meetup, Instant stamp, CardLink? card = null) => meetup.Time is not { } time ? null : new()
    {
        // Short ids are unique within one installation only. The creation time tells two installations apart.
        Uid = $"{meetup.Id}@meetupbot-{meetup.CreatedAt.ToUnixTimeSeconds()}",
        Sequence = meetup.Sequence,
        Stamp = stamp,
        Time = time,
        Duration = meetup.Duration,
        Zone = meetup.Zone,
        Title = meetup.Title,
        Place = meetup.Place,
        Description = meetup.Description,
        Card = card,
        IsCancelled = meetup.State == MeetupState.Cancelled,
    };
}

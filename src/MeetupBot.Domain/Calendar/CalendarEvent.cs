using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>The data of a meetup that a calendar shows.</summary>
public sealed record CalendarEvent
{
    private static readonly LocalDatePattern DayForm = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern InstantForm = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

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

    /// <summary>Whether it is not certain for the reader: they said maybe, wait for a place, or its time is only proposed.</summary>
    public bool IsTentative { get; init; }

    /// <summary>Whether the reader's time stays free.</summary>
    public bool IsFree { get; init; }

    /// <summary>When it was proposed.</summary>
    public Instant? CreatedAt { get; init; }

    /// <returns>Null while no time is chosen.</returns>
    public static CalendarEvent? Of(Meetup meetup, Instant stamp, CardLink? card = null) => meetup.Time is not { } time ? null : new()
    {
        Uid = UidOf(meetup),
        Sequence = meetup.Sequence,
        Stamp = stamp,
        Time = time,
        Duration = meetup.Duration,
        Zone = meetup.Zone,
        Title = meetup.Title,
        Place = meetup.Place,
        Description = meetup.Description,
        Card = card,
        CreatedAt = meetup.CreatedAt,
        IsCancelled = meetup.State == MeetupState.Cancelled,
    };

    /// <summary>One of several times that are proposed for a meetup.</summary>
    public static CalendarEvent OfCandidate(Meetup meetup, MeetupTime time, Instant stamp) => Of(meetup with { Time = time }, stamp)! with
    {
        Uid = UidOf(meetup, "-" + (time.Day is { } day ? DayForm.Format(day) : InstantForm.Format(time.Start!.Value))),
        IsTentative = true,
        IsFree = true,
    };

    /// <summary>A date of a series that has no card yet. Its meetup, once there is one, has another <see cref="Uid"/>, and this one goes.</summary>
    public static CalendarEvent OfSeriesDate(MeetupSeries series, SeriesOccurrence occurrence) => new()
    {
        Uid = string.Create(
            CultureInfo.InvariantCulture, $"series-{series.Id.Value}-{DayForm.Format(occurrence.Date)}@meetupbot-{series.CreatedAt.ToUnixTimeSeconds()}"),
        Sequence = 0,
        Stamp = series.ChangedAt,
        Time = occurrence.Times[0],
        Duration = series.Duration,
        Zone = series.Zone,
        Title = series.Title,
        Place = series.Places.Count == 1 ? series.Places[0] : null,
        Description = series.Description,
        CreatedAt = series.CreatedAt,
        IsTentative = true,
        IsFree = true,
    };

    // Short ids are unique within one installation only. The creation time tells two installations apart.
    private static string UidOf(Meetup meetup, string part = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{meetup.Id}{part}@meetupbot-{meetup.CreatedAt.ToUnixTimeSeconds()}");
}

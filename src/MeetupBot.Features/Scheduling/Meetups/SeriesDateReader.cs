using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Tells on which days a series meets, by its rule and by what was moved.</summary>
internal sealed class SeriesDateReader(Session session)
{
    private const int MostPosted = 40;

    /// <summary>Whether another of its meetups is on this day, posted or not, in the series' own zone.</summary>
    /// <param name="occurrence">The rule's date of the one that is moved there.</param>
    public bool HasAnother(SeriesId id, LocalDate day, LocalDate? occurrence) => session.Series.Find(id) is { } series
        && (series.WillMeetOn(day, occurrence)
            || session.Meetups.OfSeries(id, MostPosted).Any(meetup =>
                meetup.IsUpcoming && meetup.Occurrence != occurrence && meetup.Time?.DateIn(series.Zone) == day));
}

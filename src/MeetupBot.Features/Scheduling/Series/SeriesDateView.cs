using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>One date of a series and what there is of it.</summary>
/// <param name="Date">The rule's.</param>
/// <param name="Time">When it is, whatever it was moved to.</param>
/// <param name="Posted">Null: its card has not come yet.</param>
internal sealed record SeriesDateView(MeetupSeries Series, LocalDate Date, MeetupTime Time, Meetup? Posted)
{
    /// <summary>In the series' zone.</summary>
    public LocalDate Day => Time.DateIn(Series.Zone);

    /// <summary>Of a whole day, its midnight.</summary>
    public Instant StartsAt => Time.PlaceIn(Series.Zone);

    /// <summary>Null: it takes place, or is posted and can be cancelled instead.</summary>
    public SeriesSkip? Skip => Posted is null ? Series.SkipOf(Date) : null;

    public bool IsOn => Posted is null ? Skip is null : Posted.State == MeetupState.Scheduled;
}

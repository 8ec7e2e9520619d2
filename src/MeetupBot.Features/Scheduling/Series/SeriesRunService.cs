using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>
/// Deals with the dates of a series that are due: each makes one meetup, or is skipped. All of it is one transaction with the work that
/// asked for it, and the database takes no second meetup of a date, so that none comes twice, however often or late this runs.
/// </summary>
internal sealed class SeriesRunService(
    IClock clock,
    NewMeetupService newMeetupService,
    QuietSeriesService quietSeriesService,
    RegularsService regularsService,
    SeriesAccessService seriesAccessService,
    SeriesHolidayService seriesHolidayService,
    SeriesPosts seriesPosts,
    SeriesTurnService seriesTurnService,
    Session session)
{
    /// <summary>What is nearer than this when it is dealt with comes too late for people, unless somebody starts it just then.</summary>
    private static readonly Duration ShortestNotice = Duration.FromHours(24);

    private const int MostLookedBack = 14;

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Makes what is due and schedules the next. A series that does not run is left alone.</summary>
    /// <param name="isStart">Whether somebody starts it, or lets it go on, just now: what was missed is not spoken of.</param>
    public MeetupSeries Run(MeetupSeries series, bool isStart = false)
    {
        if (series.State != SeriesState.Running)
            return Rest(series);
        series = series with { Audience = seriesAccessService.ReadAudience(series) };
        while (series.Next is { } next)
        {
            var starts = next.Times[0].PlaceIn(series.Zone);
            if (DueOf(series, next, starts) is var due && due > _now)
            {
                session.Due.Schedule(new DueItem { Kind = ProposeOccurrenceJob.Kind, Key = KeyOf(series), DueAt = due, Payload = series.Id.Value });
                seriesTurnService.ScheduleQuestion(series, next, due);
                return Save(series);
            }

            series = Deal(series, next, starts, isStart).After(next);
        }

        return Rest(series with { State = SeriesState.Stopped });
    }

    private static string KeyOf(MeetupSeries series) => $"{ProposeOccurrenceJob.Kind}:{series.Id}";

    private MeetupSeries Rest(MeetupSeries series)
    {
        session.Due.Cancel(KeyOf(series));
        return Save(series);
    }

    private MeetupSeries Save(MeetupSeries series)
    {
        session.Series.Update(series);
        seriesHolidayService.Plan(series);
        return series;
    }

    /// <summary>When its card is posted: some days before, at its own time of day, but not while an earlier meetup is still further away.</summary>
    private Instant DueOf(MeetupSeries series, SeriesOccurrence next, Instant starts)
    {
        var ahead = series.Pattern.DaysAhead;
        var local = starts.InZone(series.Zone).LocalDateTime;
        // What is moved comes with its own turn, so that nothing behind it waits.
        var due = local.PlusDays(-ahead - next.DaysMoved).InZoneLeniently(series.Zone).ToInstant();
        if (due > _now)
            return due;
        // One that was moved behind it is not before it.
        var latest = session.Meetups.OfSeries(series.Id, MostLookedBack)
            .Where(meetup => meetup.State == MeetupState.Scheduled && meetup.Occurrence < next.Date && meetup.Span?.Start < starts)
            .Max(meetup => meetup.Span?.Start);
        return latest is { } before ? Instant.Max(due, Instant.Min(before - Duration.FromDays(ahead), starts - ShortestNotice - Duration.FromHours(1))) : due;
    }

    private MeetupSeries Deal(MeetupSeries series, SeriesOccurrence next, Instant starts, bool isStart)
    {
        if (session.Meetups.IsMade(series.Id, next.Date) || next.Date < series.PausedUntil || (isStart && starts <= _now))
            return series;
        if (series.SkipOf(next.Date) is { } skip)
            return Pass(series, next, skip.Reason);
        var notice = isStart && !series.Pattern.IsPoll ? Duration.Zero : ShortestNotice;
        var times = next.Times.Where(time => time.PlaceIn(series.Zone) >= _now + notice || (isStart && time.Day >= _now.InZone(series.Zone).Date)).ToList();
        if (times.Count == 0)
        {
            session.Series.Skip(series.Id, new SeriesSkip(next.Date, next.Date, Words.IWasAway));
            return isStart ? series : Pass(series, next, Words.IWasAway);
        }

        return Make(series, next.Date, times);
    }

    /// <summary>Says on the day when the card would have come that it does not, unless it is over anyway.</summary>
    private MeetupSeries Pass(MeetupSeries series, SeriesOccurrence next, string? reason)
    {
        if (next.Times[^1].PlaceIn(series.Zone) > _now)
            seriesPosts.PostSkipped(series.After(next), next.Times[0], reason);
        return series;
    }

    private MeetupSeries Make(MeetupSeries series, LocalDate date, IReadOnlyList<MeetupTime> times)
    {
        var host = seriesTurnService.Find(series.Id, date) ?? series.Organizer!.Value;
        var meetup = newMeetupService.Add(
            new Meetup
            {
                Id = default,
                Community = series.Community,
                Space = series.Space,
                Channel = series.Channel,
                Audience = series.Audience,
                Title = series.Title,
                Place = series.Place,
                Description = series.Description,
                Organizer = host,
                CoHosts = series.Organizer is { } organizer && organizer != host ? [organizer] : [],
                Duration = series.Duration,
                Capacity = series.Capacity,
                State = MeetupState.Polling,
                Zone = series.Zone,
                Series = series.Id,
                Occurrence = date,
                CreatedAt = _now,
                ChangedAt = _now,
            },
            times);
        seriesTurnService.Count(series.Id, host);
        quietSeriesService.AskIfQuiet(series, host);
        regularsService.Ask(meetup);
        return series with { Turn = series.Turn + 1 };
    }
}

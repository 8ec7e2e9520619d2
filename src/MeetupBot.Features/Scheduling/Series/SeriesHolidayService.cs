using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Holidays;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>
/// Asks the host of a meetup on a public holiday what becomes of it, once and ten days ahead. Nothing is skipped without an answer. Of a poll
/// nobody is asked, because people choose among its times.
/// </summary>
internal sealed class SeriesHolidayService(
    IClock clock, EffectiveSettings settings, Notifier notifier, SeriesTurnService seriesTurnService, Session session)
{
    private const int DaysAhead = 10;

    /// <summary>More dates than a series has in the days for which somebody may be asked.</summary>
    private const int MostLookedAt = 14;

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Plans the next question about a series, or none.</summary>
    public void Plan(MeetupSeries series)
    {
        var key = $"{AskHolidayJob.Kind}:{series.Id}";
        var next = settings.HolidaysOf(series.Community) is { } calendar
            ? List(series).Where(one => one.StartsAt > _now && one.IsOn && !WasAsked(one) && calendar.Find(one.Day) is not null).MinBy(one => one.StartsAt)
            : null;
        if (next is null)
            session.Due.Cancel(key);
        else
            session.Due.Schedule(new DueItem
            {
                Kind = AskHolidayJob.Kind,
                Key = key,
                DueAt = Instant.Max(_now, next.StartsAt.InZone(series.Zone).LocalDateTime.PlusDays(-DaysAhead).InZoneLeniently(series.Zone).ToInstant()),
                Payload = new SeriesTurnPayload(series.Id, next.Date).ToString(),
            });
    }

    /// <summary>Plans anew for all series of a community, whose holidays were changed.</summary>
    public void PlanAll(CommunityId community)
    {
        foreach (var series in session.Communities.Linked(community).SelectMany(session.Series.Of))
            Plan(series);
    }

    public void Ask(MeetupSeries series, LocalDate date)
    {
        if (Find(series, date) is not { } one || DrawQuestion(one) is not { } card || HostOf(one) is not { } host)
            return;
        session.ProcessedInteractions.KeepTime(AskedKey(one), one.StartsAt + Duration.FromDays(1));
        notifier.Notify(host, new Notification(card, Until: one.StartsAt)
        {
            MayMention = false,
            Fact = SeriesHolidayTopic.WriteFact(series.Id, date),
        });
    }

    /// <returns>Null when there is no such meetup to come, or it is on no holiday any more.</returns>
    public Card? DrawQuestion(SeriesDateView one) => one.StartsAt > _now && one.IsOn && FindHoliday(one) is { } holiday
        ? SeriesHolidayCard.DrawQuestion(one, holiday, _now)
        : null;

    public Holiday? FindHoliday(SeriesDateView one) => settings.HolidaysOf(one.Series.Community)?.Find(one.Day);

    /// <param name="date">The rule's.</param>
    public SeriesDateView? Find(MeetupSeries series, LocalDate date) => List(series).FirstOrDefault(one => one.Date == date);

    /// <summary>What is posted with a time, called off or not, and the next dates of a series that goes on.</summary>
    private IEnumerable<SeriesDateView> List(MeetupSeries series)
    {
        var posted = from meetup in session.Meetups.OfSeries(series.Id, MostLookedAt)
                     where meetup is { Occurrence: not null, Time: not null }
                     select new SeriesDateView(series, meetup.Occurrence!.Value, meetup.Time!.Value, meetup);
        if (series.State != SeriesState.Running || series.Pattern.IsPoll)
            return posted;
        return posted.Concat(
            from one in series.Ahead(MostLookedAt)
            where !(one.Date < series.PausedUntil)
            select new SeriesDateView(series, one.Date, one.Times[0], null));
    }

    private MemberId? HostOf(SeriesDateView one) => one.Posted?.Organizer ?? seriesTurnService.Find(one.Series.Id, one.Date) ?? one.Series.Organizer;

    private bool WasAsked(SeriesDateView one) => session.ProcessedInteractions.FindTime(AskedKey(one)) is not null;

    private static string AskedKey(SeriesDateView one) => $"series-holiday:{one.Series.Id}:{LocalDatePattern.Iso.Format(one.Date)}";
}

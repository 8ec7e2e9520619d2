using MeetupBot.Application.Membership;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Series;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>
/// Hands the series of somebody who has left, or is forgotten, to one who hosts it too or organizes the community. Without either it is
/// paused, and the organizers are told.
/// </summary>
internal sealed class SeriesHandOverService(
    IClock clock, Notifier notifier, OrganizerNewsJob organizerNewsJob, SeriesRunService seriesRunService, Session session) : IDepartureObserver
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public void Left(MemberId member)
    {
        foreach (var series in session.Series.OrganizedBy(member).Where(series => series.State != SeriesState.Stopped && !session.Members.IsIn(member, series.Community)))
            PassOn(series, member);
    }

    public void PassOnAll(MemberId member)
    {
        foreach (var series in session.Series.OrganizedBy(member).Where(series => series.State != SeriesState.Stopped))
            PassOn(series, member);
    }

    private void PassOn(MeetupSeries series, MemberId member)
    {
        var hosts = session.Series.Hosts(series.Id).Where(host => host.MemberId != member).ToList();
        session.Series.SetHosts(series.Id, hosts);
        // Organizers may not see a channel of a few.
        var likely = hosts.Select(host => host.MemberId).Concat(series.IsOpen ? session.Communities.Organizers(series.Community) : []).Where(other => other != member).ToList();
        var here = session.Members.Here(likely).Select(one => one.Id).ToHashSet();
        if (likely.Where(here.Contains).Select(other => (MemberId?)other).FirstOrDefault() is { } next)
        {
            session.Series.Update(series with { Organizer = next, ChangedAt = _now });
            notifier.Notify(next, new Notification(DrawYours(series)) { MayMention = false });
            return;
        }

        seriesRunService.Run(series with { Organizer = null, State = SeriesState.Paused, ChangedAt = _now });
        if (series.IsOpen)
            organizerNewsJob.Schedule(
                $"series-left:{series.Id}",
                new OrganizerNewsPayload(series.Community.Value, [], Words.SeriesLeftAlone(series.Title, series.Id.Value), series.Title) { IsForAll = true },
                _now);
    }

    private static Card DrawYours(MeetupSeries series) => new(
        new Block.Paragraph([Words.YouRunNow, new Span.Strong(series.Title), Words.ItsHostHasLeft]),
        new Block.Buttons(
            new Button(Words.Change, new(SeriesCreateCommand.ChangeButton, series.Id.Value)),
            new Button(Words.StopSeries, new(SeriesStopCommand.StopButton, series.Id.Value))),
        Block.Footer.OfId(series.Id.Value))
    {
        Summary = series.Title,
    };
}

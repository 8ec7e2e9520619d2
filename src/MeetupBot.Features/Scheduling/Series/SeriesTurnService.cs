using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Whose turn it is to host a series, and asks them some days before the card of each meetup.</summary>
internal sealed class SeriesTurnService(IClock clock, Notifier notifier, Session session)
{
    /// <summary>How long before the card, so that somebody else can still be asked.</summary>
    private static readonly Duration Ahead = Duration.FromDays(3);

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Whoever hosted least often, the first of them in order, of those who are still here and did not pass this date on.</summary>
    /// <returns>Null: nobody takes turns, or nobody can. The organizer hosts it.</returns>
    public MemberId? Find(SeriesId series, LocalDate date)
    {
        var hosts = session.Series.Hosts(series);
        var here = session.Members.Here([.. hosts.Select(host => host.MemberId)]).Select(member => member.Id).ToHashSet();
        return hosts.Where(host => here.Contains(host.MemberId) && host.PassedOn != date).MinBy(host => host.Hosted)?.MemberId;
    }

    /// <summary>Notes that somebody hosted. Of those who hosted equally often, it is then longest ago for the first.</summary>
    public void Count(SeriesId series, MemberId host)
    {
        var hosts = session.Series.Hosts(series);
        if (hosts.FirstOrDefault(one => one.MemberId == host) is { } own)
            session.Series.SetHosts(series, [.. hosts.Where(one => one != own), own with { Hosted = own.Hosted + 1 }]);
    }

    /// <summary>Plans the question about the next date. Without turns there is none.</summary>
    /// <param name="card">When the card is posted.</param>
    public void ScheduleQuestion(MeetupSeries series, SeriesOccurrence next, Instant card)
    {
        var key = $"{AskHostJob.Kind}:{series.Id}";
        if (session.Series.Hosts(series.Id).Count == 0 || series.SkipOf(next.Date) is not null)
            session.Due.Cancel(key);
        else if (session.ProcessedInteractions.FindTime(AskedKey(series.Id, next.Date)) is null)
            session.Due.Schedule(new DueItem
            {
                Kind = AskHostJob.Kind,
                Key = key,
                DueAt = Instant.Max(_now, card - Ahead),
                Payload = new SeriesTurnPayload(series.Id, next.Date).ToString(),
            });
    }

    /// <summary>Asks whose turn it is.</summary>
    public void Ask(MeetupSeries series, LocalDate date)
    {
        if (series.Next is not { } next || next.Date != date || Find(series.Id, date) is not { } host)
            return;
        session.ProcessedInteractions.KeepTime(AskedKey(series.Id, date), next.Times[0].PlaceIn(series.Zone) + Ahead);
        var day = new TimePhrases(series.Zone, _now).Plain(MeetupTime.OnDay(next.Times[0].DateIn(series.Zone)));
        var detail = LocalDatePattern.Iso.Format(date);
        notifier.Notify(host, new Notification(new Card(
            new Block.Paragraph(new RichText([Words.YourTurnToHost, new Span.Strong(series.Title)]) + $" on {day}."),
            new Block.Buttons(
                new Button(Words.IllHost, new(SeriesTurnButtons.TakeButton, series.Id.Value, detail), ButtonTone.Primary),
                new Button(Words.NotThisTime, new(SeriesTurnButtons.PassButton, series.Id.Value, detail))),
            Block.Footer.OfId(series.Id.Value))
        {
            Tone = CardTone.Open,
            Summary = Words.YourTurnToHost + series.Title,
        })
        {
            MayMention = false,
        });
    }

    /// <summary>Hands the turn for one date to the next in line, who is asked at once.</summary>
    public void Pass(MeetupSeries series, MemberId host, LocalDate date)
    {
        session.Series.SetHosts(series.Id, [.. session.Series.Hosts(series.Id).Select(one => one.MemberId == host ? one with { PassedOn = date } : one)]);
        Ask(series, date);
    }

    private static string AskedKey(SeriesId series, LocalDate date) => $"series-host:{series}:{LocalDatePattern.Iso.Format(date)}";
}

using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>The question about a meetup on a holiday, as long as it takes place then.</summary>
internal sealed class SeriesHolidayTopic(SeriesHolidayService seriesHolidayService, Session session) : ITopic
{
    public const string Name = "holiday";

    public static Fact WriteFact(SeriesId series, LocalDate date) => new(Name, new SeriesTurnPayload(series, date).ToString());

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel) =>
        SeriesTurnPayload.Read(detail) is { } about
        && session.Series.Find(about.Series) is { } series
        && seriesHolidayService.Find(series, about.Date) is { } one
        && seriesHolidayService.DrawQuestion(one) is { } now
            ? new Told(now)
            : null;
}

using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Says in the channels of a series that a date is skipped. A silent gap would look like a forgetful host.</summary>
internal sealed class SeriesPosts(IClock clock, Session session)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <param name="series">After the skipped date.</param>
    public void PostSkipped(MeetupSeries series, MeetupTime skipped, string? reason)
    {
        var phrases = new TimePhrases(series.Zone, _now);
        var next = series.Ahead(8).FirstOrDefault(one => series.SkipOf(one.Date) is null && !(one.Date < series.PausedUntil));
        var line = Words.NoMeetupOn(series.Title, phrases.When(skipped), reason, next is null ? null : phrases.When(next.Times[0]));
        foreach (var (space, channel) in ChannelsOf(series))
            session.Outbox.Add(new NewOutboxMessage
            {
                Platform = space.Platform,
                Lane = channel,
                Priority = OutboxPriority.News,
                Kind = SeriesNoteOutbox.Kind,
                Target = channel,
                Payload = SeriesNoteOutbox.Write(new Card(new Block.Paragraph(line)) { Tone = CardTone.Off, Summary = series.Title }),
                NotBefore = _now,
                ExpiresAt = skipped.PlaceIn(series.Zone),
            }, _now);
    }

    /// <summary>Its own channel, and where the whole community sees it the announce channels of linked spaces.</summary>
    private IEnumerable<(Space Space, string Channel)> ChannelsOf(MeetupSeries series) => session.Communities.Spaces(series.Community)
        .Where(space => space.LeftAt is null && (space.Id == series.Space || series.IsOpen))
        .Select(space => (space, Channel: space.Id == series.Space ? series.Channel : space.AnnounceChannel))
        .Where(place => place.Channel is not null)
        .Select(place => (place.space, place.Channel!));
}

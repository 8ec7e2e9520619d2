using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Feeds;

/// <summary>Reads the calendar that an address gives. It names no people, and depends on nothing but what its owner may know.</summary>
internal sealed class FeedReader(
    CardLinkReader cardLinkReader, IClock clock, EffectiveSettings settings, FeedService feedService, PageLinkService pageLinks, Session session)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <param name="source">Its own address. Null: there is no public one.</param>
    /// <returns>Without events when it has ended.</returns>
    public CalendarFeed Read(Feed feed, Uri? source)
    {
        var isAlive = feedService.IsAlive(feed);
        var community = session.Communities.Find(feed.CommunityId)?.Name ?? "";
        return new CalendarFeed
        {
            Uid = $"{feed.Id}@meetupbot-{feed.CreatedAt.ToUnixTimeSeconds()}",
            Name = feed.Kind switch
            {
                FeedKind.Mine => Words.FeedMine,
                FeedKind.Everything => Words.FeedEverything(community),
                _ => Words.FeedPublic(community),
            },
            Description = !isAlive ? Words.FeedEndedDescription : feed.Kind == FeedKind.Mine ? Words.FeedMineDescription : Words.FeedOpenDescription,
            Home = pageLinks.Home,
            Source = source,
            Zone = feed.MemberId is { } id && session.Members.Find(id) is { } owner ? settings.ZoneOf(owner) : settings.ZoneOf(feed.CommunityId),
            Since = feed.RevokedAt ?? feed.CreatedAt,
            Events = !isAlive ? [] : feed.Kind == FeedKind.Mine ? ReadOwn(feed, feed.MemberId!.Value) : ReadOpen(feed),
        };
    }

    private IReadOnlyList<CalendarEvent> ReadOwn(Feed feed, MemberId member)
    {
        var meetups = session.Meetups.OwnDated(member, _now - Feed.Past, _now, Feed.MostEvents);
        var answers = session.Rsvps.Dated(member, meetups.Select(meetup => meetup.Id));
        var links = cardLinkReader.ReadAll(meetups, feed.CommunityId);
        var events = meetups.Where(IsShown).Select(meetup => WriteOwn(
            meetup,
            answers.TryGetValue(meetup.Id, out var answer) ? answer : null,
            links.GetValueOrDefault(meetup.Id))).OfType<CalendarEvent>();
        return [.. events.Concat(feed.Polls ? ReadCandidates(member) : []).Take(Feed.MostEvents)];
    }

    private IReadOnlyList<CalendarEvent> ReadOpen(Feed feed)
    {
        var meetups = session.Meetups.OpenDated(feed.CommunityId, _now - Feed.Past, _now, Feed.MostEvents);
        var links = cardLinkReader.ReadAll(meetups, feed.CommunityId);
        // Who subscribes to all of them is not busy at all of them.
        var events = meetups.Where(IsShown).Select(meetup => Write(meetup, links.GetValueOrDefault(meetup.Id)) with { IsFree = true });
        return [.. events.Concat(ReadSeries(feed.CommunityId)).Take(Feed.MostEvents)];
    }

    /// <summary>The next dates of each series that goes on and that everybody here, or in a linked community, sees.</summary>
    private IEnumerable<CalendarEvent> ReadSeries(CommunityId community) =>
        from linked in session.Communities.Linked(community)
        from series in session.Series.Open(linked, Feed.MostSeries)
        from occurrence in series.Ahead(Feed.SeriesDatesRead)
            .Where(one => series.SkipOf(one.Date) is null && !(one.Date < series.PausedUntil)).Take(Feed.SeriesDates)
        where occurrence.Times[0].Span(series.Zone, series.Duration).End > _now
        select CalendarEvent.OfSeriesDate(series, occurrence);

    /// <summary>The times of open polls to which the member said yes.</summary>
    private IEnumerable<CalendarEvent> ReadCandidates(MemberId member)
    {
        foreach (var (id, time, answeredAt) in session.Polls.Candidates(member))
            if (session.Meetups.Find(id) is { } meetup && time.Span(meetup.Zone, meetup.Duration).End > _now)
                yield return CalendarEvent.OfCandidate(meetup, time, Instant.Max(meetup.ChangedAt, answeredAt)) with
                {
                    Title = Words.EntryProposed(meetup.Title),
                };
    }

    /// <summary>A cancelled meetup says so until it would have ended. Then it is left out, which removes it from every calendar.</summary>
    private bool IsShown(Meetup meetup) => meetup.State != MeetupState.Cancelled || meetup.OverAt > _now;

    /// <returns>Null when the member can't make it.</returns>
    private static CalendarEvent? WriteOwn(Meetup meetup, (RsvpStatus Status, Instant At)? answer, Uri? link)
    {
        var entry = Write(meetup, link);
        if (answer is not { } own)
            return entry;
        // The sequence counts changes of the meetup; one's own answer shows in the time of the last change.
        entry = entry with { Stamp = Instant.Max(entry.Stamp, own.At) };
        return own.Status switch
        {
            RsvpStatus.Cant => null,
            _ when entry.IsCancelled => entry,
            RsvpStatus.Maybe => entry with { Title = Words.EntryMaybe(entry.Title), IsTentative = true, IsFree = true },
            RsvpStatus.Waitlisted => entry with { Title = Words.EntryWaitlisted(entry.Title), IsTentative = true, IsFree = true },
            _ => entry,
        };
    }

    private static CalendarEvent Write(Meetup meetup, Uri? link)
    {
        var entry = MeetupCalendarText.WriteEntry(meetup, link);
        return entry.IsCancelled ? entry with { Title = Words.EntryCancelled(entry.Title), IsFree = true } : entry;
    }
}

using MeetupBot.Domain.Time.Zones;
using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Calendar;

/// <summary>Reads what a member's page about their calendar shows, and changes their addresses.</summary>
internal sealed class CalendarViewReader(
    CardLinkReader cardLinkReader, FeedService feedService, PageLinkService pageLinks, Session session, PageSubjectReader subjects)
{
    /// <returns>Null when the viewer is not in the community any more.</returns>
    public CalendarView? Read(PageRequest visit) => Subject(visit) is var (community, meetup)
        ? new CalendarView(ReadEntry(visit, community, meetup), ReadFeeds(visit, community, null))
        : null;

    /// <param name="alone">Whether all earlier addresses of this calendar end.</param>
    /// <returns>With a new address; null when there is no such calendar for the viewer.</returns>
    public CalendarView? MakeAddress(PageRequest visit, FeedKind kind, bool alone) =>
        Subject(visit) is var (community, meetup) && feedService.Make(kind, visit.Viewer.Id, community.Id, alone) is { } token
            ? new CalendarView(ReadEntry(visit, community, meetup), ReadFeeds(visit, community, (kind, pageLinks.ToFeed(token)!)))
            : null;

    public CalendarView? SetPolls(PageRequest visit, bool polls)
    {
        session.Feeds.SetPolls(visit.Viewer.Id, polls);
        return Read(visit) is { } view ? view with { Said = polls ? Words.FeedPollsOn : Words.FeedPollsOff } : null;
    }

    /// <summary>The file of the meetup; null when the viewer does not see it, or it has no time.</summary>
    public CalendarEvent? ReadEntry(PageRequest visit) =>
        Subject(visit) is var (community, meetup) ? ReadEntry(visit, community, meetup)?.Entry : null;

    private (Community Community, string Meetup)? Subject(PageRequest visit) =>
        visit.Ticket.Subject.Split('/') is [var place, var meetup]
        && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && subjects.FindCommunity(visit, new CommunityId(id)) is { } community
            ? (community with { Id = new CommunityId(id) }, meetup)
            : null;

    private CalendarEntryView? ReadEntry(PageRequest visit, Community community, string subject) =>
        subjects.FindMeetup(visit, subject) is { State: MeetupState.Scheduled, Time: not null } meetup
            ? new(
                meetup.Title,
                visit.WriteWhen(meetup),
                MeetupCalendarText.WriteEntry(meetup, cardLinkReader.ReadAll([meetup], community.Id).GetValueOrDefault(meetup.Id)))
            : null;

    private IReadOnlyList<CalendarFeedView> ReadFeeds(PageRequest visit, Community community, (FeedKind Kind, Uri Address)? made)
    {
        return [.. Kinds().Where(feed => feedService.IsFor(feed.Kind, visit.Viewer.Id, community.Id)).Select(Show)];

        IEnumerable<(FeedKind Kind, string Name, string How)> Kinds() =>
        [
            (FeedKind.Mine, Words.FeedMine, Words.FeedMineHow),
            (FeedKind.Everything, Words.FeedEverything(community.Name), Words.FeedEverythingHow),
        ];

        CalendarFeedView Show((FeedKind Kind, string Name, string How) feed)
        {
            var live = feedService.List(feed.Kind, visit.Viewer.Id, community.Id);
            var last = live.Where(one => one.FetchedAt is not null).MaxBy(one => one.FetchedAt);
            return new(
                feed.Kind,
                feed.Name,
                feed.How,
                live.Count == 0 ? null : Words.FeedState(live.Count, WriteFetched(visit, last), last?.Agent),
                made is { } address && address.Kind == feed.Kind ? address.Address : null,
                feed.Kind == FeedKind.Mine && live.Count > 0 ? live.Any(one => one.Polls) : null);
        }
    }

    private static string? WriteFetched(PageRequest visit, Feed? last) =>
        last?.FetchedAt is { } at ? ZonedTimeText.Write(MeetupTime.At(at), visit.Zone, visit.Now) : null;
}

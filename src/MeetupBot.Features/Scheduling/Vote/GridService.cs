using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Decides who may open a poll's grid, and for how long a link to it is good.</summary>
internal sealed class GridService(IGridLinks gridLinks, Session session)
{
    /// <summary>How long a link is good before the poll closes, and for how long after that it shows the result.</summary>
    public static readonly Duration Lasts = Duration.FromDays(7);

    /// <summary>How long it is good for somebody who sees the card only where it was posted: later, they may not see that place any more.</summary>
    public static readonly Duration LastsOnSight = Duration.FromHours(1);

    /// <summary>The page of somebody who has the card in front of them; null if there are no pages.</summary>
    public Uri? FindLink(Meetup meetup, MemberId member, Instant now) => !gridLinks.HasPages ? null
        : MaySee(meetup, member) ? FindLinkOfVoter(meetup, member, now)
        : gridLinks.ToGrid(member, meetup.Id, wasOnSight: true, now + LastsOnSight);

    /// <summary>The same for somebody who has just voted, who may see it for that.</summary>
    public Uri? FindLinkOfVoter(Meetup meetup, MemberId member, Instant now) =>
        gridLinks.HasPages ? gridLinks.ToGrid(member, meetup.Id, wasOnSight: false, FindEnd(meetup, now)) : null;

    /// <summary>Whether the member may see the poll wherever they are.</summary>
    public bool MaySee(Meetup meetup, MemberId member) => meetup.Introduction is { } introduction
        ? session.Introductions.Member(introduction, member) is not null
        : FindAccounts(meetup, member) is { Count: > 0 } accounts
            && ((meetup.IsOpen && accounts.Exists(account => !account.IsGuest)) || session.Meetups.TakesPart(meetup, member));

    /// <summary>Whether its result is still to be seen.</summary>
    public static bool IsShown(Meetup meetup, Instant now) => !(meetup.PollClosesAt + Lasts <= now);

    private static Instant FindEnd(Meetup meetup, Instant now) =>
        meetup.PollClosesAt is { } closes && closes - now <= Lasts ? closes + Lasts : now + Lasts;

    /// <summary>Those in its community, or in one that is linked to it.</summary>
    private List<Account> FindAccounts(Meetup meetup, MemberId member) =>
    [
        .. session.Members.Accounts([member])
            .Where(account => account.LeftAt is null && session.Communities.AreLinked(account.CommunityId, meetup.Community)),
    ];
}

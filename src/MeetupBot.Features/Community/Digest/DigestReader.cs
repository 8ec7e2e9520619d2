using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Reads the totals of a month.</summary>
internal sealed class DigestReader(Session session)
{
    /// <summary>Null when there is nothing to report.</summary>
    public DigestView? Read(CommunityId community, DigestMonth month)
    {
        // A few names would tell who met whom.
        var found = FindNewcomers(community, month);
        var guests = session.Members.Guests(found);
        var newcomers = session.Members.Here(found.Where(member => !guests.Contains(member)));
        var content = new DigestView(
            month,
            FirstMeetingCount.Total(session.Statistics.FirstMeetings(community, month.From, month.To)),
            newcomers.Count < SmallGroups.Least ? [] : ByName(newcomers),
            ByName(session.Members.Here(FindHosts(community, month))),
            session.Statistics.Held(community, month.From, month.To));
        return content is { FirstMeetings: null, Welcome.Count: 0, Thanked.Count: 0 } ? null : content;
    }

    public IReadOnlyList<MemberId> FindNewcomers(CommunityId community, DigestMonth month) =>
        session.Digest.Newcomers(community, month.From, month.To);

    public IReadOnlyList<MemberId> FindHosts(CommunityId community, DigestMonth month) =>
        session.Digest.Hosts(community, month.From, month.To);

    /// <summary>Sorted by name, so that the order ranks nobody.</summary>
    private static IReadOnlyList<Member> ByName(IEnumerable<Member> members) =>
        [.. members.OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase)];
}

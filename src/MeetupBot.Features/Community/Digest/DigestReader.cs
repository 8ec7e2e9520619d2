using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Reads the totals of a month.</summary>
internal sealed class DigestReader(Session session)
{
    /// <summary>Null when there is nothing to report.</summary>
    public DigestView? Read(CommunityId community, DigestMonth month)
    {
        var said = session.Digest.Newcomers(community, month.From, month.To);
        var guests = session.Members.Guests(said.Keys);
        var newcomers = session.Members.Here(said.Keys.Where(member => !guests.Contains(member)));
        // Nobody is named in public on somebody else's word alone.
        var welcome = newcomers.Where(member => said[member.Id] && member.Visibility != Visibility.Private).ToList();
        var content = new DigestView(
            month,
            session.Statistics.FirstMeetings(community, month.From, month.To),
            ByName(welcome),
            newcomers.Count - welcome.Count,
            ByName(session.Members.Here(FindHosts(community, month))),
            session.Statistics.Held(community, month.From, month.To));
        return content is { FirstMeetings: 0, Thanked.Count: 0 } && newcomers.Count == 0 ? null : content;
    }

    public IReadOnlyList<MemberId> FindNewcomers(CommunityId community, DigestMonth month) =>
        [.. session.Digest.Newcomers(community, month.From, month.To).Keys];

    public IReadOnlyList<MemberId> FindHosts(CommunityId community, DigestMonth month) =>
        session.Digest.Hosts(community, month.From, month.To);

    /// <summary>Sorted by name, so that the order ranks nobody.</summary>
    private static IReadOnlyList<Member> ByName(IEnumerable<Member> members) =>
        [.. members.OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase)];
}

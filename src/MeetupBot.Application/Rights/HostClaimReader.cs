using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Rights;

/// <summary>Reads what makes a member a host, as far as the database knows it.</summary>
internal sealed class HostClaimReader(Session session)
{
    /// <param name="id">Of the meetup, as typed in a link.</param>
    public HostClaim Read(string id, MemberId member)
    {
        if (!MeetupId.TryParse(id, out var meetupId) || session.Meetups.Find(meetupId) is not { } meetup || session.Members.Here([member]).Count == 0)
            return new HostClaim(false, false, []);
        var accounts = session.Members.Accounts([member])
            .Where(account => account.LeftAt is null && session.Communities.AreLinked(account.CommunityId, meetup.Community))
            .SelectMany(account => session.Communities.Spaces(account.CommunityId)
                .Where(space => space.CommunityId == account.CommunityId && space.Platform == account.Platform && space.LeftAt is null)
                .Select(space => (new SpaceRef(space.Platform, space.ExternalId), new UserRef(account.Platform, account.ExternalId))));
        return new HostClaim(meetup.IsHost(member), session.Communities.IsOrganizer(meetup.Community, member), [.. accounts]);
    }
}

/// <param name="IsHost">They host the meetup itself.</param>
/// <param name="IsNamed">The settings name them as an organizer.</param>
/// <param name="Accounts">Their accounts in the meetup's community.</param>
internal sealed record HostClaim(bool IsHost, bool IsNamed, IReadOnlyList<(SpaceRef Space, UserRef User)> Accounts);

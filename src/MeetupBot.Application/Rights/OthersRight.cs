using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Rights;

/// <summary>Whether somebody else than whoever acts organizes a community now, for what was begun with that right.</summary>
public sealed class OthersRight
{
    private readonly Session _session;
    private readonly AskedStandings _asked;

    internal OthersRight(Session session, AskedStandings asked) => (_session, _asked) = (session, asked);

    /// <exception cref="StandingNeededException">The platform has to be asked first; the transaction is then repeated.</exception>
    /// <exception cref="StandingUnknownException">A platform did not answer. The right is not assumed.</exception>
    public bool Holds(MemberId member, CommunityId community)
    {
        var isNamed = _session.Communities.IsOrganizer(community, member);
        string? unknown = null;
        foreach (var (space, user) in ListPlaces(member, community))
        {
            var known = _asked.Find(space, user) ?? throw new StandingNeededException(space, user);
            if (known.Standing == Standing.Organizer || (known.Standing == Standing.Member && isNamed))
                return true;
            unknown = known.HasNoAnswer ? user.Platform : unknown;
        }

        return unknown is null ? false : throw new StandingUnknownException(unknown);
    }

    private IEnumerable<(SpaceRef Space, UserRef User)> ListPlaces(MemberId member, CommunityId community) => _session.Members.Accounts([member])
        .Where(account => account.LeftAt is null && _session.Communities.AreLinked(account.CommunityId, community))
        .SelectMany(account => _session.Communities.Spaces(account.CommunityId)
            .Where(space => space.CommunityId == account.CommunityId && space.Platform == account.Platform && space.LeftAt is null)
            .Select(space => (new SpaceRef(space.Platform, space.ExternalId), new UserRef(account.Platform, account.ExternalId))));
}

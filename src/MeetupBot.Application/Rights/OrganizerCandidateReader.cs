using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Rights;

/// <summary>Reads who may organize a community, as far as the database knows it.</summary>
internal sealed class OrganizerCandidateReader(Session session)
{
    /// <summary>Those whom the settings name come first, then who linked the spaces, then who was seen last.</summary>
    public IReadOnlyList<OrganizerCandidate> Read(CommunityId community, int most)
    {
        var (named, makers) = (session.Communities.Organizers(community).ToHashSet(), session.Links.Makers(community).ToHashSet());
        var spaces = session.Communities.Spaces(community).Where(space => space.LeftAt is null).ToLookup(space => (space.CommunityId, space.Platform));
        return
        [
            .. session.Members.ListNamed(community)
                .Where(account => !account.IsGuest || named.Contains(account.MemberId))
                .OrderByDescending(account => named.Contains(account.MemberId))
                .ThenByDescending(account => makers.Contains(account.MemberId))
                .ThenByDescending(account => account.LastSeenAt)
                .SelectMany(account => spaces[(account.CommunityId, account.Platform)].Select(space => new OrganizerCandidate(
                    account.MemberId,
                    new SpaceRef(space.Platform, space.ExternalId),
                    new UserRef(account.Platform, account.ExternalId),
                    named.Contains(account.MemberId))))
                .Take(most),
        ];
    }
}

/// <param name="Space">Where the platform is asked what the account may do.</param>
/// <param name="IsNamed">The settings name the member as an organizer.</param>
internal sealed record OrganizerCandidate(MemberId Member, SpaceRef Space, UserRef User, bool IsNamed);

using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Rights;

/// <summary>Reads who may organize a community, as far as the database knows it.</summary>
internal sealed class OrganizerCandidateReader(Session session)
{
    /// <summary>Everybody who is known, who was seen last first.</summary>
    public IReadOnlyList<OrganizerCandidate> Read(CommunityId community)
    {
        var (named, makers) = (session.Communities.Organizers(community).ToHashSet(), session.Links.Makers(community).ToHashSet());
        var spaces = session.Communities.Spaces(community).Where(space => space.LeftAt is null).ToLookup(space => (space.CommunityId, space.Platform));
        return
        [
            .. session.Members.ListNamed(community)
                .Where(account => !account.IsGuest || named.Contains(account.MemberId))
                .OrderByDescending(account => account.LastSeenAt)
                .SelectMany(account => spaces[(account.CommunityId, account.Platform)].Select(space => new OrganizerCandidate(
                    account.MemberId,
                    new SpaceRef(space.Platform, space.ExternalId),
                    new UserRef(account.Platform, account.ExternalId),
                    named.Contains(account.MemberId),
                    makers.Contains(account.MemberId)))),
        ];
    }
}

/// <param name="Space">Where the platform is asked what the account may do.</param>
/// <param name="IsNamed">The settings name the member as an organizer.</param>
/// <param name="IsMaker">They linked its spaces.</param>
internal sealed record OrganizerCandidate(MemberId Member, SpaceRef Space, UserRef User, bool IsNamed, bool IsMaker);

using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>A space in which several people all have an account, so that they can talk there.</summary>
/// <param name="Accounts">One account per member, in the given order.</param>
internal sealed record CommonSpace(Space Space, IReadOnlyList<Account> Accounts);

internal sealed class CommonSpaceReader(Session session)
{
    /// <returns>Null when they have no space in common.</returns>
    public CommonSpace? Find(CommunityId community, IReadOnlyList<MemberId> members)
    {
        var accounts = session.Members.Accounts(members).Where(account => account.LeftAt is null).ToLookup(account => account.MemberId);
        foreach (var space in session.Communities.Spaces(community).Where(space => space.LeftAt is null))
        {
            var here = members
                .Select(member => accounts[member].FirstOrDefault(account => IsIn(account, space)))
                .OfType<Account>()
                .ToList();
            if (here.Count == members.Count)
                return new CommonSpace(space, here);
        }

        return null;
    }

    private static bool IsIn(Account account, Space space) =>
        account.CommunityId == space.CommunityId && account.Platform == space.Platform;
}

using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Rights;

/// <summary>
/// Whether a member hosts a meetup now, or organizes its community now, for what is not done in a chat: a link that was given to a host
/// is worth no more than its owner's right.
/// </summary>
public sealed class HostCheck(TransactionRunner transactions, StandingCheck standingCheck)
{
    /// <returns>Null when a platform did not confirm the right.</returns>
    public async Task<bool?> AskAsync(string meetup, MemberId member, CancellationToken cancellationToken)
    {
        var claim = await transactions.ReadAsync(scope => Read(scope.GetRequiredService<Session>(), meetup, member), cancellationToken);
        if (claim.IsHost)
            return true;
        var isUnknown = false;
        foreach (var (space, user) in claim.Accounts)
        {
            var standing = await standingCheck.AskAsync(space, user, cancellationToken);
            if (standing == Standing.Organizer || (standing == Standing.Member && claim.IsNamed))
                return true;
            isUnknown |= standing is null;
        }

        return isUnknown ? null : false;
    }

    private static Claim Read(Session session, string id, MemberId member)
    {
        if (!MeetupId.TryParse(id, out var meetupId) || session.Meetups.Find(meetupId) is not { } meetup || session.Members.Here([member]).Count == 0)
            return new Claim(false, false, []);
        var accounts = session.Members.Accounts([member])
            .Where(account => account.LeftAt is null && session.Communities.AreLinked(account.CommunityId, meetup.Community))
            .SelectMany(account => session.Communities.Spaces(account.CommunityId)
                .Where(space => space.CommunityId == account.CommunityId && space.Platform == account.Platform && space.LeftAt is null)
                .Select(space => (new SpaceRef(space.Platform, space.ExternalId), new UserRef(account.Platform, account.ExternalId))));
        return new Claim(meetup.IsHost(member), session.Communities.IsOrganizer(meetup.Community, member), [.. accounts]);
    }

    /// <param name="IsNamed">The settings name the member as an organizer.</param>
    private sealed record Claim(bool IsHost, bool IsNamed, IReadOnlyList<(SpaceRef Space, UserRef User)> Accounts);
}

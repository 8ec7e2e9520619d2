using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
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
        var claim = await transactions.ReadAsync(scope => scope.GetRequiredService<HostClaimReader>().Read(meetup, member), cancellationToken);
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
}

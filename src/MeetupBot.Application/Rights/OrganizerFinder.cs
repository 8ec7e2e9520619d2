using System.Collections.Concurrent;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Rights;

/// <summary>
/// Finds who organizes a community now: by the platform's own permission, or because the settings name them and their account is still there.
/// Platforms do not list who has a permission, so they are asked about each account that is known.
/// </summary>
public sealed class OrganizerFinder(TransactionRunner transactions, StandingCheck standingCheck, TimeProvider time)
{
    /// <summary>The most accounts that are asked about; the likeliest first.</summary>
    internal const int MostAsked = 60;

    private const int MostAtOnce = 8;

    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(10);

    /// <param name="community">Whose organizers are needed. Null: nobody's.</param>
    public async Task<CurrentOrganizers> FindAsync(Func<IServiceProvider, CommunityId?> community, CancellationToken cancellationToken)
    {
        var candidates = await transactions.ReadAsync(
            scope => community(scope) is { } id ? List(scope.GetRequiredService<Session>(), id) : [], cancellationToken);
        var standings = new ConcurrentDictionary<Candidate, Standing>();
        using var enough = new CancellationTokenSource(LongestSearch, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enough.Token);
        try
        {
            await Parallel.ForEachAsync(
                candidates,
                new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = either.Token },
                async (candidate, ending) =>
                {
                    if (await standingCheck.AskAsync(candidate.Space, candidate.User, ending) is { } standing)
                        standings[candidate] = standing;
                });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up. Who was not answered about is not assumed to be an organizer.
        }

        var found = candidates
            .Where(candidate => standings.TryGetValue(candidate, out var standing)
                && (standing == Standing.Organizer || (standing == Standing.Member && candidate.IsNamed)))
            .Select(candidate => candidate.Member);
        return new([.. found.Distinct()], standings.Count == candidates.Count);
    }

    /// <summary>Those whom the settings name come first, then who linked the spaces, then who was seen last.</summary>
    private static List<Candidate> List(Session session, CommunityId community)
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
                .SelectMany(account => spaces[(account.CommunityId, account.Platform)].Select(space => new Candidate(
                    account.MemberId,
                    new SpaceRef(space.Platform, space.ExternalId),
                    new UserRef(account.Platform, account.ExternalId),
                    named.Contains(account.MemberId))))
                .Take(MostAsked),
        ];
    }

    private sealed record Candidate(MemberId Member, SpaceRef Space, UserRef User, bool IsNamed);
}

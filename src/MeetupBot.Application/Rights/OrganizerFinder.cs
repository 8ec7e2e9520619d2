using System.Collections.Concurrent;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Rights;

/// <summary>
/// Finds who organizes a community now: by the platform's own permission, or because the settings name them and their account is still there.
/// Platforms do not list who has a permission, so they are asked about each account that is known.
/// </summary>
public sealed class OrganizerFinder(TransactionRunner transactions, StandingCheck standingCheck, TimeProvider time)
{
    /// <summary>The most accounts that are asked about; the likeliest first.</summary>
    private const int MostAsked = 60;

    private const int MostAtOnce = 8;

    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(10);

    /// <param name="community">Whose organizers are needed. Null: nobody's.</param>
    public async Task<CurrentOrganizers> FindAsync(Func<IServiceProvider, CommunityId?> community, CancellationToken cancellationToken)
    {
        var candidates = await transactions.ReadAsync(
            scope => community(scope) is { } id ? scope.GetRequiredService<OrganizerCandidateReader>().Read(id, MostAsked) : [], cancellationToken);
        var standings = new ConcurrentDictionary<OrganizerCandidate, Standing>();
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
}

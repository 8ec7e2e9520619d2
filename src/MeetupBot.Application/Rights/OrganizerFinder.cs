using System.Collections.Concurrent;
using MeetupBot.Application.Platforms;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Rights;

/// <summary>
/// Finds who organizes a community now: by the platform's own permission, or because the settings name them and their account is still there.
/// Platforms list few or none of those who have a permission, so they are asked about accounts, a bounded number in one search. The likeliest
/// come first, then whoever was not asked about for the longest: several searches reach everybody.
/// </summary>
public sealed class OrganizerFinder(TransactionRunner transactions, StandingCheck standingCheck, PlatformSet platforms, TimeProvider time)
{
    /// <summary>The most accounts that one search asks about.</summary>
    private const int MostAsked = 60;

    private const int MostAtOnce = 8;
    private const int MostRemembered = 50_000;

    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestList = TimeSpan.FromSeconds(4);

    /// <summary>Who was not an organizer so long ago may be one now.</summary>
    private static readonly TimeSpan Lap = TimeSpan.FromDays(1);

    // A hint for whom to ask next, and never a right. A restart begins anew.
    private readonly BoundedCache<(SpaceRef Space, UserRef User), (bool IsOrganizer, DateTimeOffset At)> _answers = new(MostRemembered);

    /// <param name="community">Whose organizers are needed. Null: nobody's.</param>
    public async Task<CurrentOrganizers> FindAsync(Func<IServiceProvider, CommunityId?> community, CancellationToken cancellationToken)
    {
        var known = await transactions.ReadAsync(
            scope => community(scope) is { } id ? scope.GetRequiredService<OrganizerCandidateReader>().Read(id) : [], cancellationToken);
        var listed = await ListAsync(known.Select(candidate => candidate.Space).Distinct(), cancellationToken);
        var now = time.GetUtcNow();
        var candidates = known.OrderBy(candidate => Rank(candidate, listed)).ThenBy(AskedAt).Take(MostAsked).ToList();
        var standings = await AskAsync(candidates, cancellationToken);
        foreach (var (candidate, standing) in standings)
            _answers.Keep((candidate.Space, candidate.User), (standing == Standing.Organizer, now));
        var found = candidates
            .Where(candidate => standings.TryGetValue(candidate, out var standing)
                && (standing == Standing.Organizer || (standing == Standing.Member && candidate.IsNamed)))
            .Select(candidate => candidate.Member);
        return new([.. found.Distinct()], standings.Count == candidates.Count && known.All(candidate => AskedAt(candidate) > now - Lap));
    }

    private async Task<IReadOnlyDictionary<OrganizerCandidate, Standing>> AskAsync(
        List<OrganizerCandidate> candidates, CancellationToken cancellationToken)
    {
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

        return standings;
    }

    /// <summary>Those whom the platforms list. They are asked about like everybody else, only sooner.</summary>
    private async Task<IReadOnlySet<(SpaceRef Space, UserRef User)>> ListAsync(IEnumerable<SpaceRef> spaces, CancellationToken cancellationToken)
    {
        var listed = new HashSet<(SpaceRef, UserRef)>();
        foreach (var space in spaces)
            try
            {
                if (platforms.Find(space.Platform) is { } platform)
                    listed.UnionWith((await platform.ListOrganizersAsync(space, cancellationToken).WaitAsync(LongestList, time, cancellationToken))
                        .Select(user => (space, user)));
            }
            catch (Exception fault) when (fault is PlatformUnavailableException or TimeoutException)
            {
                // Without the list the search takes longer.
            }

        return listed;
    }

    private int Rank(OrganizerCandidate candidate, IReadOnlySet<(SpaceRef Space, UserRef User)> listed) => candidate switch
    {
        { IsNamed: true } => 0,
        _ when listed.Contains((candidate.Space, candidate.User)) => 1,
        { IsMaker: true } => 2,
        _ when _answers.TryGet((candidate.Space, candidate.User), out var last) && last.IsOrganizer => 3,
        _ => 4,
    };

    private DateTimeOffset AskedAt(OrganizerCandidate candidate) =>
        _answers.TryGet((candidate.Space, candidate.User), out var last) ? last.At : DateTimeOffset.MinValue;
}

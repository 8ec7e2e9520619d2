using System.Collections.Concurrent;
using MeetupBot.Application.Platforms;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Application.Membership;

/// <summary>
/// Notices that people have left. Platforms do not report this without a privileged intent. So before somebody is named to others, their
/// platform is asked about each account, at most once a day. When the answer is not available in time, the stored state stays as it is and
/// the work continues.
/// </summary>
public sealed partial class MembershipCheck(
    Database database,
    TransactionRunner transactions,
    PlatformSet platforms,
    TimeProvider time,
    ILogger<MembershipCheck> logger)
{
    /// <summary>Limits parallel checks, so that many jobs at once do not use up the platform's rate limits.</summary>
    private const int MostAtOnce = 8;

    /// <summary>An account that was checked or seen within this time counts as present.</summary>
    private static readonly Duration Fresh = Duration.FromHours(24);

    /// <summary>A platform that failed or was slow is not asked again for this long.</summary>
    private static readonly Duration Rest = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Instant> _resting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<bool?>> _asking = new(StringComparer.Ordinal);

    /// <param name="people">The people to check, the most important first.</param>
    /// <param name="cancellationToken">Cancelling it throws. All other failures are only logged.</param>
    internal async Task RunAsync(
        Func<IServiceProvider, IReadOnlyList<MemberId>> people, MembershipCheckBounds bounds, CancellationToken cancellationToken)
    {
        try
        {
            var places = await transactions.ReadAsync(
                scope => Unchecked(scope.GetRequiredService<Session>(), people(scope), bounds.Most), cancellationToken);
            if (places.Count == 0)
                return;
            var answers = await AskAsync(places, bounds, cancellationToken);
            if (answers.Count > 0)
                await database.WriteAsync(session => Note(session, answers), cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Failed(error);
        }
    }

    private List<(Account Account, SpaceRef Space)> Unchecked(Session session, IReadOnlyList<MemberId> people, int most)
    {
        var now = time.GetCurrentInstant();
        var since = now - Fresh;
        var order = people.Distinct().Select((member, place) => (member, place)).ToDictionary(entry => entry.member, entry => entry.place);
        return
        [
            .. session.Members.Accounts(order.Keys)
                .Where(account => !(_resting.GetValueOrDefault(account.Platform) > now))
                .Where(account => account.LeftAt is null && account.LastSeenAt < since && !(account.CheckedAt >= since))
                .OrderBy(account => order[account.MemberId])
                .SelectMany(account => session.Communities.Spaces(account.CommunityId)
                    .Where(space => space.CommunityId == account.CommunityId && space.Platform == account.Platform && space.LeftAt is null)
                    .Take(1)
                    .Select(space => (account, new SpaceRef(space.Platform, space.ExternalId))))
                .Take(most),
        ];
    }

    private async Task<IReadOnlyList<(Account Account, bool IsThere)>> AskAsync(
        IReadOnlyList<(Account Account, SpaceRef Space)> places, MembershipCheckBounds bounds, CancellationToken cancellationToken)
    {
        var answers = new ConcurrentBag<(Account, bool)>();
        using var enough = new CancellationTokenSource(bounds.Within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enough.Token);
        try
        {
            await Parallel.ForEachAsync(
                places,
                new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = either.Token },
                async (place, ending) =>
                {
                    if (await Asked(place.Account, place.Space).WaitAsync(ending) is { } isThere)
                        answers.Add((place.Account, isThere));
                });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up. People without an answer keep their stored state.
            foreach (var place in places)
                _resting[place.Account.Platform] = time.GetCurrentInstant() + Rest;
        }

        return [.. answers];
    }

    /// <summary>Concurrent callers share one request per account. Cancelling one caller does not cancel the shared request.</summary>
    private Task<bool?> Asked(Account account, SpaceRef space) =>
        _asking.GetOrAdd($"{account.CommunityId.Value}:{account.Key}", key => LookUpAsync(key, account, space));

    private async Task<bool?> LookUpAsync(string key, Account account, SpaceRef space)
    {
        await Task.Yield();
        try
        {
            if (platforms.Find(account.Platform) is not { Status: PlatformStatus.Connected } platform)
                return null;
            return await platform.FindPersonAsync(
                space, new UserRef(account.Platform, account.ExternalId), CancellationToken.None) is not null;
        }
        catch (PlatformUnavailableException unavailable)
        {
            _resting[account.Platform] = time.GetCurrentInstant() + Rest;
            Unknown(unavailable.Message);
            return null;
        }
        finally
        {
            _asking.TryRemove(key, out _);
        }
    }

    private void Note(Session session, IReadOnlyList<(Account Account, bool IsThere)> answers)
    {
        var now = time.GetCurrentInstant();
        foreach (var (account, isThere) in answers)
            session.Members.SetPresence(account, !isThere, now);
    }

    [LoggerMessage(LogLevel.Information, "Who is still there is not known: {Problem}")]
    private partial void Unknown(string problem);

    [LoggerMessage(LogLevel.Error, "Asking who is still there failed; the work goes on without")]
    private partial void Failed(Exception error);
}

/// <summary>Limits how many accounts one piece of work checks, and for how long.</summary>
/// <param name="Most">The maximum number of accounts.</param>
/// <param name="Within">The time limit. Answers that arrive later are ignored.</param>
internal sealed record MembershipCheckBounds(int Most, TimeSpan Within)
{
    /// <summary>For interactions, which must be acknowledged within three seconds.</summary>
    public static MembershipCheckBounds WhileSomebodyWaits { get; } = new(5, TimeSpan.FromSeconds(1));

    /// <summary>For jobs. Other due work waits while this one checks.</summary>
    public static MembershipCheckBounds BeforeDueWork { get; } = new(200, TimeSpan.FromSeconds(10));
}

using System.Collections.Concurrent;
using MeetupBot.Application.People;
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
/// Notices that people have left, or go by another name. Platforms do not report this without a privileged intent. So before somebody is
/// named to others, their platform is asked about each account, at most once a day. When the answer is not available in time, the stored
/// state stays as it is and the work continues.
/// </summary>
public sealed partial class MembershipCheck(
    TransactionRunner transactions,
    PlatformSet platforms,
    TimeProvider time,
    ILogger<MembershipCheck> logger)
{
    /// <summary>Limits parallel checks, so that many jobs at once do not use up the platform's rate limits.</summary>
    private const int MostAtOnce = 8;

    /// <summary>A platform that failed or was slow is not asked again for this long.</summary>
    private static readonly Duration Rest = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Instant> _resting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<(Person? Person, bool IsAnswered)>> _asking = new(StringComparer.Ordinal);

    /// <param name="people">The people to check, the most important first.</param>
    /// <param name="cancellationToken">Cancelling it throws. All other failures are only logged.</param>
    internal async Task RunAsync(
        Func<IServiceProvider, IReadOnlyList<MemberId>> people, MembershipCheckBounds bounds, CancellationToken cancellationToken)
    {
        try
        {
            var places = await transactions.ReadAsync(
                scope => Unchecked(scope.GetRequiredService<Session>(), people(scope), bounds), cancellationToken);
            if (places.Count == 0)
                return;
            var answers = await AskAsync(places, bounds, cancellationToken);
            if (answers.Count > 0)
                await transactions.WriteAsync(scope => Note(scope, answers), cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Failed(error);
        }
    }

    private List<(Account Account, SpaceRef Space)> Unchecked(Session session, IReadOnlyList<MemberId> people, MembershipCheckBounds bounds)
    {
        var now = time.GetCurrentInstant();
        var since = now - bounds.FreshFor;
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
                .Take(bounds.Most),
        ];
    }

    private async Task<IReadOnlyList<(Account Account, Person? Person)>> AskAsync(
        IReadOnlyList<(Account Account, SpaceRef Space)> places, MembershipCheckBounds bounds, CancellationToken cancellationToken)
    {
        var answers = new ConcurrentBag<(Account, Person?)>();
        using var enough = new CancellationTokenSource(bounds.Within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enough.Token);
        try
        {
            await Parallel.ForEachAsync(
                places,
                new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = either.Token },
                async (place, ending) =>
                {
                    if (await Asked(place.Account, place.Space).WaitAsync(ending) is { IsAnswered: true, Person: var person })
                        answers.Add((place.Account, person));
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
    private Task<(Person? Person, bool IsAnswered)> Asked(Account account, SpaceRef space) =>
        _asking.GetOrAdd($"{account.CommunityId.Value}:{account.Key}", key => LookUpAsync(key, account, space));

    private async Task<(Person? Person, bool IsAnswered)> LookUpAsync(string key, Account account, SpaceRef space)
    {
        await Task.Yield();
        try
        {
            if (platforms.Find(account.Platform) is not { Status: PlatformStatus.Connected } platform)
                return default;
            return (await platform.FindPersonAsync(
                space, new UserRef(account.Platform, account.ExternalId), CancellationToken.None), true);
        }
        catch (PlatformUnavailableException unavailable)
        {
            _resting[account.Platform] = time.GetCurrentInstant() + Rest;
            Unknown(unavailable.Message);
            return default;
        }
        finally
        {
            _asking.TryRemove(key, out _);
        }
    }

    private static void Note(IServiceProvider scope, IReadOnlyList<(Account Account, Person? Person)> answers)
    {
        var transaction = scope.GetRequiredService<Transaction>();
        foreach (var (account, person) in answers)
        {
            if (person is not { HasLeft: false })
                scope.GetRequiredService<Departures>().Leave([account]);
            else
                transaction.Session.Members.Learn(account, ObservedUsers.From(person), transaction.GetCurrentInstant());
        }

        scope.GetRequiredService<NameChanges>().Follow();
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

    /// <summary>For a few people about whom an answer is needed now, whenever they were last seen or asked about.</summary>
    public static MembershipCheckBounds Anew { get; } = new(5, TimeSpan.FromSeconds(10)) { FreshFor = Duration.FromSeconds(-1) };

    /// <summary>An account that was checked or seen within this time counts as present.</summary>
    public Duration FreshFor { get; init; } = Duration.FromHours(24);
}

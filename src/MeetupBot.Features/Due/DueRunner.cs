using System.Collections.Frozen;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Features.Due;

/// <summary>
/// Does what is due, in claimed batches; each item in one transaction that also takes it off the list. What fails is tried again
/// later, and set aside after <see cref="MostAttempts"/>, so that it never blocks the others.
/// </summary>
#pragma warning disable CA1001 // A semaphore without a wait handle holds nothing, and a run may end after the host's services have gone.
public sealed partial class DueRunner(
    Database database, IEnumerable<IDueJob> jobs, RollCall roll, MeetupsOptions options, TimeProvider time, ILogger<DueRunner> logger)
#pragma warning restore CA1001
{
    private const int MostAttempts = 5;

    /// <summary>Few enough that what people do meanwhile does not wait behind them, enough to share a commit.</summary>
    private const int AtOnce = 16;

    private static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly FrozenDictionary<string, IDueJob> byKind = jobs.ToFrozenDictionary(job => job.Kind, StringComparer.Ordinal);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Returns when nothing is due any more.</summary>
    /// <returns>When the next item falls due; null when there is none.</returns>
    public async Task<Instant?> RunAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            while (await ClaimAsync(cancellationToken) is { Count: > 0 } claimed)
                await Parallel.ForEachAsync(
                    claimed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, RunAsync);
            return await database.ReadAsync(session => session.Due.NextAt(), cancellationToken);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>What happens next, in people's words.</summary>
    public string Describe(DueItem item, string title) => byKind.TryGetValue(item.Kind, out var job) ? job.Describe(title) : item.Kind;

    private Task<IReadOnlyList<DueItem>> ClaimAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Due.Claim(Now(), Lease), cancellationToken);

    private async ValueTask RunAsync(DueItem item, CancellationToken cancellationToken)
    {
        try
        {
            if (byKind.GetValueOrDefault(item.Kind) is IChecksPeople checks)
                await roll.CallAsync(session => checks.PeopleOf(new DueTurn(session, item, new TurnScope(session, Now(), options))), RollCallBounds.BeforeDueWork, cancellationToken);
            var prepared = byKind.GetValueOrDefault(item.Kind) is IPreparedJob job
                ? await database.ReadAsync(session => job.Prepare(session, item, Now(), options), cancellationToken)
                : null;
            await database.WriteAsync(session => Run(session, item, prepared), cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Failed(error, item.Kind, item.MeetupId, item.Attempts);
            await database.WriteAsync(session => Postpone(session, item, error), cancellationToken);
        }
    }

    private void Run(Session session, DueItem item, object? prepared)
    {
        // Moved or cancelled between the claim and now: then there is nothing to do.
        if (!session.Due.Complete(item))
            return;
        if (byKind.TryGetValue(item.Kind, out var job))
            job.Run(new DueTurn(session, item, new TurnScope(session, Now(), options)) { Prepared = prepared });
        else
            Unknown(item.Kind, item.Key);
    }

    private void Postpone(Session session, DueItem item, Exception error)
    {
        if (item.Attempts >= MostAttempts)
            session.Due.SetAside(item, Now(), error.Message);
        else
            session.Due.Retry(item, Now() + Duration.FromSeconds(1L << (2 * item.Attempts)), error.Message);
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(LogLevel.Error, "{Kind} of {Meetup} failed in attempt {Attempt}; it is tried again or set aside")]
    private partial void Failed(Exception error, string kind, MeetupId? meetup, int attempt);

    [LoggerMessage(LogLevel.Warning, "Due work of unknown kind {Kind} ({Key}) was dropped: an older release would know it")]
    private partial void Unknown(string kind, string key);
}

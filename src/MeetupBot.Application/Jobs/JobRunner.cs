using MeetupBot.Application.Membership;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Transactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Application.Jobs;

/// <summary>
/// Does what is due, in claimed batches; each item in one transaction that also takes it off the list. What fails is tried again
/// later, and set aside after <see cref="MostAttempts"/>, so that it never blocks the others.
/// </summary>
#pragma warning disable CA1001 // A semaphore without a wait handle holds nothing, and a run may end after the host's services have gone.
public sealed partial class JobRunner(
    Database database, TransactionRunner transactions, JobCatalog catalog, MembershipCheck membershipCheck, OrganizerFinder organizerFinder,
    TimeProvider time, ILogger<JobRunner> logger)
#pragma warning restore CA1001
{
    private const int MostAttempts = 5;

    /// <summary>Few enough that what people do meanwhile does not wait behind them, enough to share a commit.</summary>
    private const int AtOnce = 16;

    private static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Returns when nothing is due any more.</summary>
    /// <returns>When the next item falls due; null when there is none.</returns>
    public async Task<Instant?> RunAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            while (await ClaimAsync(cancellationToken) is { Count: > 0 } claimed)
                await Parallel.ForEachAsync(
                    claimed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, RunAsync);
            return await database.ReadAsync(session => session.Due.NextAt(), cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>What happens next, in people's words.</summary>
    public string Describe(DueItem item, string title) => catalog.Find(item.Kind)?.Describe(title) ?? item.Kind;

    /// <summary>What has just happened, in people's words.</summary>
    public string DescribeDone(DueItem item, string title) => catalog.Find(item.Kind)?.DescribeDone(title) ?? item.Kind;

    private Task<IReadOnlyList<DueItem>> ClaimAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Due.Claim(time.GetCurrentInstant(), Lease), cancellationToken);

    private async ValueTask RunAsync(DueItem item, CancellationToken cancellationToken)
    {
        try
        {
            var job = catalog.Find(item.Kind);
            if (job is { ChecksPeople: true })
                await membershipCheck.RunAsync(
                    scope => job.PeopleOf(scope, Begin(scope, item)),
                    job.AsksAnew ? MembershipCheckBounds.Anew : MembershipCheckBounds.BeforeDueWork,
                    cancellationToken);
            var prepared = job is { IsPrepared: true }
                ? await transactions.ReadAsync(scope => job.Prepare(scope, Begin(scope, item)), cancellationToken)
                : null;
            var organizers = job is { FindsOrganizers: true }
                ? await organizerFinder.FindAsync(scope => job.CommunityOf(scope, Begin(scope, item)), cancellationToken)
                : CurrentOrganizers.None;
            await transactions.WriteAsync(scope => Run(scope, job, item, prepared, organizers), cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Failed(error, item.Kind, item.MeetupId, item.Attempts);
            await database.WriteAsync(session => Postpone(session, item, error), cancellationToken);
        }
    }

    private void Run(IServiceProvider scope, JobRegistration? job, DueItem item, object? prepared, CurrentOrganizers organizers)
    {
        // Moved or cancelled between the claim and now: then there is nothing to do.
        if (!scope.GetRequiredService<Session>().Due.Complete(item))
            return;
        if (job is not null)
            job.Run(scope, Begin(scope, item, prepared, organizers));
        else
            Unknown(item.Kind, item.Key);
    }

    private static JobContext Begin(IServiceProvider scope, DueItem item, object? prepared = null, CurrentOrganizers? organizers = null)
    {
        var transaction = scope.GetRequiredService<Transaction>();
        return new JobContext(transaction.Session, item, transaction.GetCurrentInstant())
        {
            Prepared = prepared,
            Organizers = organizers ?? CurrentOrganizers.None,
        };
    }

    private void Postpone(Session session, DueItem item, Exception error)
    {
        if (item.Attempts >= MostAttempts)
            session.Due.SetAside(item, time.GetCurrentInstant(), error.Message);
        else
            session.Due.Retry(item, time.GetCurrentInstant() + Duration.FromSeconds(1L << (2 * item.Attempts)), error.Message);
    }

    [LoggerMessage(LogLevel.Error, "{Kind} of {Meetup} failed in attempt {Attempt}; it is tried again or set aside")]
    private partial void Failed(Exception error, string kind, MeetupId? meetup, int attempt);

    [LoggerMessage(LogLevel.Warning, "Due work of unknown kind {Kind} ({Key}) was dropped: an older release would know it")]
    private partial void Unknown(string kind, string key);
}

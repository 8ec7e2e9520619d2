using MeetupBot.Application.Membership;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Application.Outbox;

/// <summary>Hands one message to its platform and records the result.</summary>
internal sealed partial class OutboxDeliverer(
    TransactionRunner transactions,
    OutboxCatalog catalog,
    OutboxOutcomes outcomes,
    MembershipCheck membershipCheck,
    TimeProvider time,
    ILogger<OutboxDeliverer> logger)
{
    /// <summary>A lease outlasts this many waits for a limit.</summary>
    private const int MostLooks = 5;

    /// <summary>What was drawn this long ago is not looked at again: it is as new as what is on the wire.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(50);

    public async Task DeliverAsync(IChatPlatform platform, OutboxMessage item, CancellationToken cancellationToken)
    {
        var recorded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var result = await SendAsync(platform, item, recorded.Task, cancellationToken);
            // Some platforms refuse in the same way whether somebody has closed their direct messages or has left.
            if (result is DeliveryResult.Refused { Reason: RefusalReason.DirectMessagesClosed } && item.MemberId is { } recipient)
                await membershipCheck.RunAsync(_ => [recipient], MembershipCheckBounds.Anew, cancellationToken);
            await transactions.WriteAsync(scope => outcomes.Record(scope, platform, item, result), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process stops. The row stays claimed, and the next start repeats it, because it may have arrived.
        }
        catch (Exception error)
        {
            Failed(error, item.Kind, item.Key, item.Attempts);
            await RetryAsync(item, error, cancellationToken);
        }
        finally
        {
            recorded.TrySetResult();
        }
    }

    /// <summary>Sends what holds when its turn comes: what was overtaken while it waited for a limit is drawn again.</summary>
    /// <returns>Overtaken when there is nothing to send any more.</returns>
    private async Task<DeliveryResult> SendAsync(IChatPlatform platform, OutboxMessage item, Task recorded, CancellationToken cancellationToken)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            var isFirst = looks == 0;
            var drawn = await transactions.ReadAsync(scope => isFirst ? Draw(scope, platform, item) : DrawAgain(scope, platform, item), cancellationToken);
            if (drawn is null)
                return new DeliveryResult.Overtaken();
            var drawnAt = time.GetTimestamp();
            var result = await platform.DeliverAsync(
                drawn with { Recorded = recorded, Holds = cancel => HoldsAsync(platform, item, drawn, drawnAt, cancel) }, cancellationToken);
            if (result is not DeliveryResult.Overtaken)
                return result is DeliveryResult.Done done ? done with { Sent = drawn } : result;
        }

        return new DeliveryResult.TryLater(Duration.Zero, "it changed each time that its turn came");
    }

    private async ValueTask<bool> HoldsAsync(
        IChatPlatform platform, OutboxMessage item, Delivery drawn, long drawnAt, CancellationToken cancellationToken) =>
        time.GetElapsedTime(drawnAt) < Fresh
        || (await transactions.ReadAsync(scope => DrawAgain(scope, platform, item), cancellationToken))?.Fact == drawn.Fact;

    /// <summary>Draws the row as it is now. It may have been withdrawn, or another may have been merged into it.</summary>
    private Delivery? DrawAgain(IServiceProvider scope, IChatPlatform platform, OutboxMessage item) =>
        scope.GetRequiredService<Transaction>().Session.Outbox.Find(item.Id) is { } row && row.Key == item.Key
            ? Draw(scope, platform, item with { Kind = row.Kind, Payload = row.Payload, MeetupId = row.MeetupId, MemberId = row.MemberId, ExpiresAt = row.ExpiresAt })
            : null;

    private Delivery? Draw(IServiceProvider scope, IChatPlatform platform, OutboxMessage item) =>
        !(item.ExpiresAt <= time.GetCurrentInstant()) && catalog.Find(item.Kind)?.Draw(scope, item, platform) is { } delivery
            ? delivery with { Attempt = item.Attempts, FirstAttempt = item.FirstAttemptAt ?? time.GetCurrentInstant() }
            : null;

    private async Task RetryAsync(OutboxMessage item, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            var result = new DeliveryResult.TryLater(null, error.Message);
            await transactions.WriteAsync(scope => outcomes.Retry(scope, item, result), cancellationToken);
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            // The database failed. The lease of the row expires on its own.
            Failed(again, item.Kind, item.Key, item.Attempts);
        }
    }

    [LoggerMessage(LogLevel.Error, "Delivery {Kind} {Key} failed in attempt {Attempt}")]
    private partial void Failed(Exception error, string kind, string key, int attempt);
}

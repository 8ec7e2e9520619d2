using MeetupBot.Application.Membership;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Outbox;
using Microsoft.Extensions.Logging;
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
    public async Task DeliverAsync(IChatPlatform platform, OutboxMessage item, CancellationToken cancellationToken)
    {
        var recorded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var delivery = item.ExpiresAt <= time.GetCurrentInstant()
                ? null
                : await transactions.ReadAsync(scope => Draw(scope, platform, item), cancellationToken);
            if (delivery is null)
            {
                await transactions.WriteAsync(scope => outcomes.Drop(scope, item), cancellationToken);
                return;
            }

            var result = await platform.DeliverAsync(delivery with { Recorded = recorded.Task }, cancellationToken);
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

    private Delivery? Draw(IServiceProvider scope, IChatPlatform platform, OutboxMessage item) =>
        catalog.Find(item.Kind)?.Draw(scope, item, platform) is { } delivery
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

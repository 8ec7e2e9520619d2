using MeetupBot.Chat;
using MeetupBot.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Features.Outgoing;

/// <summary>Hands one message to its platform and writes down what became of it.</summary>
public sealed partial class DeliveryDesk(
    Database database, DeliveryOutcomes outcomes, MeetupsOptions options, TimeProvider time, ILogger<DeliveryDesk> logger)
{
    public async Task DeliverAsync(IChatPlatform platform, OutboxItem item, CancellationToken cancellationToken)
    {
        var recorded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var delivery = item.ExpiresAt <= Now()
                ? null
                : await database.ReadAsync(session => DeliveryFactory.Create(session, platform, item, options, Now()), cancellationToken);
            if (delivery is null)
            {
                await database.WriteAsync(session => outcomes.Undelivered(session, item, Now()), cancellationToken);
                return;
            }

            var result = await platform.DeliverAsync(delivery with { Recorded = recorded.Task }, cancellationToken);
            await database.WriteAsync(session => outcomes.Record(session, platform, item, result, Now()), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping: the row stays claimed, and is taken up again at the next start as one that may have arrived unheard.
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

    private async Task RetryAsync(OutboxItem item, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            var result = new DeliveryResult.TryLater(null, error.Message);
            await database.WriteAsync(session => outcomes.Later(session, item, result, Now()), cancellationToken);
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            // The database itself is in trouble; the lease ends by itself.
            Failed(again, item.Kind, item.Key, item.Attempts);
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(LogLevel.Error, "Delivery {Kind} {Key} failed in attempt {Attempt}")]
    private partial void Failed(Exception error, string kind, string key, int attempt);
}

using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Applies the result of a delivery: delivered, refused or delayed.</summary>
internal sealed partial class OutboxOutcomes(OutboxCatalog catalog, ILogger<OutboxOutcomes> logger)
{
    private const int MostAttempts = 10;

    private static readonly Duration LongestWait = Duration.FromMinutes(10);

    /// <summary>A message that was merged while in flight is not sent again before this interval.</summary>
    private static readonly Duration MergePace = Duration.FromSeconds(1);

    public void Record(IServiceProvider scope, IChatPlatform platform, OutboxMessage item, DeliveryResult result)
    {
        var transaction = scope.GetRequiredService<Transaction>();
        switch (result)
        {
            case DeliveryResult.Done done:
                Delivered(scope, transaction, platform, item, done);
                Complete(scope, item);
                break;
            case DeliveryResult.Refused refused:
                // The row is completed first, so that follow-up messages can take its place in the outbox.
                Complete(scope, item);
                if (catalog.Find(item.Kind) is not { } handler || handler.Refused(scope, item, refused))
                    LogRefused(item.Kind, item.Key, refused.Reason, refused.Detail);
                break;
            case DeliveryResult.TryLater later:
                Retry(scope, item, later);
                break;
            case DeliveryResult.Overtaken:
                Drop(scope, transaction.Session.Outbox.Find(item.Id) is { } row && row.Key == item.Key ? item with { ExpiresAt = row.ExpiresAt } : item);
                break;
        }
    }

    /// <summary>Drops a message that is too late, or whose subject is missing.</summary>
    private void Drop(IServiceProvider scope, OutboxMessage item)
    {
        var transaction = scope.GetRequiredService<Transaction>();
        var now = transaction.GetCurrentInstant();
        var handler = catalog.Find(item.Kind);
        if ((item.ExpiresAt is null || item.ExpiresAt > now) && handler?.IsAwaited(scope, item) == true)
        {
            var waited = now - (item.FirstAttemptAt ?? now);
            var wait = Duration.Max(MergePace, Duration.Min(LongestWait, waited));
            transaction.Session.Outbox.Retry(item, now + wait, "what it needs is not there yet", countsAttempt: false, holdsLane: false);
            return;
        }

        if (item.ExpiresAt <= now && item.ExpiresAt > NewOutboxMessage.Withdrawn)
            LogMissed(item.Kind, item.Key, item.MeetupId, item.ExpiresAt.Value);
        Complete(scope, item);
        handler?.Dropped(scope, item);
    }

    /// <summary>
    /// Backs off from 2 s to 10 min. After ten attempts that fail through the item itself, it is set aside. Meanwhile the items behind it
    /// go first, unless they would fail in the same way.
    /// </summary>
    public void Retry(IServiceProvider scope, OutboxMessage item, DeliveryResult.TryLater later)
    {
        var transaction = scope.GetRequiredService<Transaction>();
        var now = transaction.GetCurrentInstant();
        if (!later.PlatformDown && item.Attempts >= MostAttempts)
        {
            LogSetAside(item.Kind, item.Key, later.Detail);
            transaction.Session.Outbox.SetAside(item, now, later.Detail);
            catalog.Find(item.Kind)?.Dropped(scope, item);
            return;
        }

        var wait = later.After ?? Duration.Min(LongestWait, Duration.FromSeconds(1L << Math.Min(item.Attempts, 10)));
        transaction.Session.Outbox.Retry(item, now + wait, later.Detail, countsAttempt: !later.PlatformDown, holdsLane: later.PlatformDown);
    }

    private static void Complete(IServiceProvider scope, OutboxMessage item)
    {
        var transaction = scope.GetRequiredService<Transaction>();
        var now = transaction.GetCurrentInstant();
        transaction.Session.Outbox.Complete(item, now, now + MergePace);
    }

    private void Delivered(
        IServiceProvider scope, Transaction transaction, IChatPlatform platform, OutboxMessage sent, DeliveryResult.Done done)
    {
        if (catalog.Find(sent.Kind) is not { } handler)
            return;
        // A name may have been removed from the row while it was in flight.
        var item = transaction.Session.Outbox.Find(sent.Id) is { Payload: { } newest } row && row.Key == sent.Key
            ? sent with { Payload = newest }
            : sent;
        if (done.Message is { } message && item.Payload != sent.Payload && handler.CardIn(scope, item) is { } card)
            scope.GetRequiredService<MessageEdit>().Edit(message, card);
        handler.Delivered(scope, item, platform, done);
    }

    [LoggerMessage(LogLevel.Warning, "{Kind} {Key} of {Meetup} was of use until {Until} and was not sent")]
    private partial void LogMissed(string kind, string key, MeetupId? meetup, Instant until);

    [LoggerMessage(LogLevel.Error, "{Kind} {Key} is set aside after too many attempts: {Problem}")]
    private partial void LogSetAside(string kind, string key, string problem);

    [LoggerMessage(LogLevel.Warning, "{Kind} {Key} was refused ({Reason}): {Detail}")]
    private partial void LogRefused(string kind, string key, RefusalReason reason, string detail);
}

using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Outbox;

/// <summary>Wraps an <see cref="IOutboxHandler{TPayload}"/> for rows whose payload is still text.</summary>
/// <remarks>Each method takes the scope of the current transaction.</remarks>
internal abstract class OutboxRegistration
{
    public abstract IReadOnlyList<string> Kinds { get; }

    public abstract Delivery? Draw(IServiceProvider scope, OutboxMessage item, IChatPlatform platform);

    public abstract bool IsAwaited(IServiceProvider scope, OutboxMessage item);

    public abstract void Delivered(IServiceProvider scope, OutboxMessage item, IChatPlatform platform, DeliveryResult.Done done);

    public abstract bool Refused(IServiceProvider scope, OutboxMessage item, DeliveryResult.Refused refused);

    public abstract void Dropped(IServiceProvider scope, OutboxMessage item);

    public abstract Card? CardIn(IServiceProvider scope, OutboxMessage item);

    public abstract IReadOnlyList<MemberId> NamesIn(IServiceProvider scope, OutboxMessage item);

    /// <returns>The payload to store.</returns>
    public abstract string Redact(IServiceProvider scope, OutboxMessage item, Func<Card, Card> without);
}

internal sealed class OutboxRegistration<THandler, TPayload> : OutboxRegistration
    where THandler : class, IOutboxHandler<TPayload>
{
    public override IReadOnlyList<string> Kinds => THandler.Kinds;

    public override Delivery? Draw(IServiceProvider scope, OutboxMessage item, IChatPlatform platform) =>
        Handler(scope).Draw(item, Payload(item), platform);

    public override bool IsAwaited(IServiceProvider scope, OutboxMessage item) => Handler(scope).IsAwaited(item, Payload(item));

    public override void Delivered(IServiceProvider scope, OutboxMessage item, IChatPlatform platform, DeliveryResult.Done done) =>
        Handler(scope).Delivered(item, Payload(item), platform, done);

    public override bool Refused(IServiceProvider scope, OutboxMessage item, DeliveryResult.Refused refused) =>
        Handler(scope).Refused(item, Payload(item), refused);

    public override void Dropped(IServiceProvider scope, OutboxMessage item) => Handler(scope).Dropped(item, Payload(item));

    public override Card? CardIn(IServiceProvider scope, OutboxMessage item) => Handler(scope).CardIn(Payload(item));

    public override IReadOnlyList<MemberId> NamesIn(IServiceProvider scope, OutboxMessage item) => Handler(scope).NamesIn(Payload(item));

    public override string Redact(IServiceProvider scope, OutboxMessage item, Func<Card, Card> without) =>
        THandler.Write(Handler(scope).Redact(Payload(item), without));

    private static THandler Handler(IServiceProvider scope) => scope.GetRequiredService<THandler>();

    private static TPayload Payload(OutboxMessage item) => THandler.Read(item.Payload!);
}

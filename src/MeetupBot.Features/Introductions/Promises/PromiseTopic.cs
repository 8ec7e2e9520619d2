using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>A promise, as long as it is not kept or dropped.</summary>
internal sealed class PromiseTopic(Session session) : ITopic
{
    public const string Name = "promise";

    public static Fact WriteFact(Promise promise) => new(Name, promise.Id.Value);

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel) =>
        card is not null && session.Promises.Find(new PromiseId(detail)) is { KeptAt: null } ? new Told(card) : null;
}

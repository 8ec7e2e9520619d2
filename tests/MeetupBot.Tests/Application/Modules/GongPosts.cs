using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Modules;

internal sealed class GongPosts(Session session, IClock clock)
{
    public void Post(Member member) => session.Outbox.Add(new NewOutboxMessage
    {
        Platform = TestPlatform.PlatformName,
        Lane = BotHarness.General,
        Priority = OutboxPriority.Event,
        Kind = GongOutbox.Kind,
        Target = BotHarness.General,
        Payload = GongOutbox.Write(new GongPayload(new Card(new Block.Paragraph($"{member.Name} sounds the gong.")), member.Id.Value)),
        NotBefore = clock.GetCurrentInstant(),
    }, clock.GetCurrentInstant());
}

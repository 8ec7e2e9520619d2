using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Keeps a member apart from somebody, silently and until the member takes it back.</summary>
internal sealed class KeepApartService(Session session, IClock clock)
{
    /// <summary>Questions and news about the other that still wait, such as for the end of quiet hours, are dropped.</summary>
    public void KeepApart(MemberId member, MemberId other)
    {
        session.NoThanks.Say(member, other, clock.GetCurrentInstant());
        session.Outbox.CancelNaming(member, OutboxKinds.Direct, other);
    }
}

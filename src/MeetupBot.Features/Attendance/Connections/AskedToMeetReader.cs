using MeetupBot.Application.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>
/// Whom a viewer has said they'd like to meet: they asked for it, or agreed. It is their own act; whether the other was asked, or has
/// answered, makes no difference.
/// </summary>
internal sealed class AskedToMeetReader(Session session)
{
    public bool HasAsked(InteractionContext context, MemberId other)
    {
        var viewer = context.Caller.Id;
        return session.Introductions.Between(viewer, other)
            .Where(known => known.Origin == IntroductionOrigin.Member && IntroductionTimes.IsAnswerable(known, context.Now))
            .Any(known => session.Introductions.Member(known.Id, viewer) is { Consent: IntroductionConsent.Given } own
                && (known.ById == viewer || own.AnsweredAt is not null));
    }
}

using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Finds when introduced people usually meet others. Of the others it reads only what the one who asks can see: to which meetups of the
/// community they said that they are going. How they voted is theirs, and the times must not tell it.
/// </summary>
internal sealed class UsualTimesReader(InteractionContext context, EffectiveSettings settings, Session session)
{
    private const int Most = 50;
    private static readonly Duration LookBack = Duration.FromDays(365);

    /// <summary>Times at which the caller and the others could meet.</summary>
    public IReadOnlyList<Instant> Suggest(IReadOnlyList<MemberId> others)
    {
        var (caller, since) = (context.Caller.Id, context.Now - LookBack);
        var own = session.Polls.YesAt(caller, since, Most).Concat(WentAt(caller));
        return SuggestedTimes.Choose(
            [
                new UsualTimes(context.Caller.Zone, [.. own]),
                .. session.Members.List(others).Select(other => new UsualTimes(settings.ZoneOf(other), WentAt(other.Id))),
            ],
            context.Now);

        IReadOnlyList<Instant> WentAt(MemberId member) => session.Rsvps.WentAt(member, caller, since, context.Now, Most);
    }
}

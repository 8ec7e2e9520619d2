using MeetupBot.Application.Names;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Finds members who say hello to first-timers.</summary>
internal sealed class GreeterReader(Session session)
{
    /// <summary>Limits the work for a large meetup.</summary>
    private const int MostLookedAt = 100;

    /// <summary>A greeter who is going and has said yes to a meetup before. Null if there is none, or if the reader has been before.</summary>
    public Member? FindOne(NameVisibility visibility, MemberId reader, IEnumerable<MemberId> going)
    {
        if (session.Rsvps.BeenBefore([reader]).Count > 0)
            return null;
        return FindAmong(visibility, reader, going).FirstOrDefault();
    }

    /// <summary>Greeters in the order in which they said they are going.</summary>
    public IEnumerable<Member> FindAmong(NameVisibility visibility, MemberId reader, IEnumerable<MemberId> going)
    {
        var candidates = going.Where(member => member != reader).Take(MostLookedAt).ToList();
        var apart = session.NoThanks.SaidBy(reader);
        var greeters = visibility.Load(candidates).FindAll(candidates).Where(member => member.Greeter && !apart.Contains(member.Id)).ToList();
        if (greeters.Count == 0)
            return [];
        var known = session.Rsvps.SeenBefore(greeters.Select(member => member.Id));
        return greeters.Where(member => known.Contains(member.Id));
    }
}

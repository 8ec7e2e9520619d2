using MeetupBot.Application.Names;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>Somebody whom a member has met, as both say, and has not seen for months, as the member says.</summary>
/// <param name="Times">How often they met, as the member says.</param>
/// <param name="Last">When they last met, as the member says.</param>
internal sealed record LongUnseen(Member Member, int Times, Instant Last);

/// <summary>Finds people whom a member has not seen for months.</summary>
internal sealed class LongUnseenReader(NameVisibilityReader nameVisibility, Session session)
{
    /// <summary>The people met most often come first, then those not seen for longest. Guests are left out: they are not introduced.</summary>
    /// <param name="told">The people who were suggested to the member before.</param>
    public IEnumerable<LongUnseen> Read(MemberId member, ReconnectPayload told, Instant now)
    {
        var (visibility, apart) = (nameVisibility.ReadFor(member), session.NoThanks.SaidBy(member));
        return session.Encounters.OwnConnections(member)
            .Where(connection => connection.Confirmed is not null)
            .Select(connection => connection.SaidBy(member)!)
            .Select(connection => (connection.Other, connection.Times, Last: connection.Last.At))
            .Where(known => ReconnectTimes.IsLongUnseen(known.Last, now) && !apart.Contains(known.Other) && !told.Contains(known.Other))
            .OrderByDescending(known => known.Times)
            .ThenBy(known => known.Last)
            .Select(known => visibility.Find(known.Other) is { } here && session.Members.MayBeIntroduced(member, here.Id) ? new LongUnseen(here, known.Times, known.Last) : null)
            .OfType<LongUnseen>();
    }
}

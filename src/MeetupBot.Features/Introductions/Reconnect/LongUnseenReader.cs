using MeetupBot.Application.Names;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>Somebody whom a member has met and has not seen for months.</summary>
/// <param name="Times">How often they met.</param>
/// <param name="Last">When they last met.</param>
internal sealed record LongUnseen(Member Member, int Times, Instant Last);

/// <summary>Finds people whom a member has not seen for months.</summary>
internal sealed class LongUnseenReader(NameVisibilityReader nameVisibility, Session session)
{
    /// <summary>The people met most often come first, then those not seen for longest.</summary>
    /// <param name="told">The people who were suggested to the member before.</param>
    public IEnumerable<LongUnseen> Read(MemberId member, ReconnectPayload told, Instant now)
    {
        var (visibility, apart) = (nameVisibility.ReadFor(member), session.NoThanks.SaidBy(member));
        return session.Encounters.Of(member)
            .GroupBy(encounter => encounter.Other(member))
            .Select(group => (Other: group.Key, Times: group.Count(), Last: group.Max(encounter => encounter.MetAt)))
            .Where(known => ReconnectTimes.IsLongUnseen(known.Last, now) && !apart.Contains(known.Other) && !told.Contains(known.Other))
            .OrderByDescending(known => known.Times)
            .ThenBy(known => known.Last)
            .Select(known => visibility.Find(known.Other) is { } here ? new LongUnseen(here, known.Times, known.Last) : null)
            .OfType<LongUnseen>();
    }
}

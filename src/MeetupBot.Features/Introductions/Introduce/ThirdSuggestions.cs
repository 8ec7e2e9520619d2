using MeetupBot.Application.Names;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Suggests people to whom an acquaintance of theirs could introduce somebody. Those with most common acquaintances that the introducer may
/// know of come first, then those met last. Areas have no say, since the order would tell them. Nobody is missing for a reason that the
/// introducer may not know: whoever can't be introduced is left unasked.
/// </summary>
internal sealed class ThirdSuggestions(NameVisibilityReader nameVisibility, Session session)
{
    /// <summary>The number of candidates, those met last. It limits the work for members who have met thousands.</summary>
    private const int MostLookedAt = 60;

    /// <param name="acquaintance">The member who would introduce them.</param>
    /// <param name="member">The member to whom the others could be introduced.</param>
    public IReadOnlyList<Member> Suggest(MemberId acquaintance, Member member)
    {
        var visibility = nameVisibility.ReadFor(acquaintance);
        var (met, apart) = (visibility.CircleOf(member.Id).ToHashSet(), session.NoThanks.SaidBy(acquaintance));
        var candidates = FindRecent(acquaintance)
            .Where(other => other != member.Id && !met.Contains(other) && !apart.Contains(other))
            .Take(MostLookedAt)
            .ToList();
        var guests = session.Members.Guests(candidates);
        candidates.RemoveAll(guests.Contains);
        return
        [
            .. visibility.Load(candidates).FindAll(candidates)
                .OrderByDescending(other => visibility.CircleOf(other.Id, among: met).Count(shared => shared != acquaintance)),
        ];
    }

    /// <summary>Whom the acquaintance says they have met, the latest first.</summary>
    private IEnumerable<MemberId> FindRecent(MemberId acquaintance) => session.Encounters.OwnConnections(acquaintance)
        .Select(connection => connection.SaidBy(acquaintance)).OfType<Connection>()
        .OrderByDescending(connection => connection.Last.At)
        .Select(connection => connection.Other);
}

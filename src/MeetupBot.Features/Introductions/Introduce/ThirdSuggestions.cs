using MeetupBot.Application.Names;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Suggests people to whom an acquaintance of theirs could introduce somebody. People from the same area come first, then those with most
/// common acquaintances that the introducer may know of, then those met last.
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
        var (met, apart) = (session.Encounters.MetBy(member.Id), session.NoThanks.Of(member.Id));
        var candidates = FindRecent(acquaintance)
            .Where(other => other != member.Id && !met.Contains(other) && !apart.Contains(other))
            .Take(MostLookedAt)
            .ToList();
        var guests = session.Members.Guests(candidates);
        candidates.RemoveAll(guests.Contains);
        visibility.Load(candidates).Load(met);
        return
        [
            .. candidates.Select(visibility.Find).OfType<Member>()
                .OrderByDescending(other => SameArea(member, other))
                .ThenByDescending(other => CountInCommon(acquaintance, visibility, met, (member.Id, other.Id))),
        ];
    }

    private IEnumerable<MemberId> FindRecent(MemberId acquaintance) => session.Encounters.Of(acquaintance)
        .OrderByDescending(encounter => encounter.MetAt)
        .Select(encounter => encounter.Other(acquaintance))
        .Distinct();

    private static bool SameArea(Member one, Member other) =>
        one.Area is { Length: > 0 } area && area.Equals(other.Area, StringComparison.OrdinalIgnoreCase);

    private int CountInCommon(
        MemberId acquaintance, NameVisibility visibility, IReadOnlySet<MemberId> met, (MemberId One, MemberId Other) pair) =>
        session.Encounters.MetBy(pair.Other).Count(shared => shared != acquaintance
            && met.Contains(shared)
            && visibility.MayNamePair(pair.One, shared)
            && visibility.MayNamePair(pair.Other, shared));
}

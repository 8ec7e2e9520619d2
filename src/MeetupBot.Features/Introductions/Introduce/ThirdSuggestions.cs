using MeetupBot.Application.Names;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Whom somebody could be introduced to by an acquaintance: people whom the acquaintance has met and they have not. Those from the same
/// area first, then those with the most acquaintances in common, as far as the acquaintance may learn of these, then those met last.
/// </summary>
internal sealed class ThirdSuggestions(Session session, MemberId acquaintance)
{
    /// <summary>People who are looked at, those met last: it bounds the work for those who met thousands.</summary>
    private const int MostLookedAt = 60;

    public IReadOnlyList<Member> For(Member member)
    {
        var naming = new NameVisibility(session, acquaintance);
        var (met, apart) = (session.Encounters.MetBy(member.Id), session.NoThanks.Of(member.Id));
        var candidates = Recent().Where(other => other != member.Id && !met.Contains(other) && !apart.Contains(other)).Take(MostLookedAt).ToList();
        naming.With(candidates).With(met);
        return
        [
            .. candidates.Select(naming.Find).OfType<Member>()
                .OrderByDescending(other => SameArea(member, other))
                .ThenByDescending(other => InCommon(naming, met, member.Id, other.Id)),
        ];
    }

    private IEnumerable<MemberId> Recent() => session.Encounters.Of(acquaintance)
        .OrderByDescending(encounter => encounter.MetAt)
        .Select(encounter => encounter.Other(acquaintance))
        .Distinct();

    private static bool SameArea(Member one, Member other) =>
        one.Area is { Length: > 0 } area && area.Equals(other.Area, StringComparison.OrdinalIgnoreCase);

    private int InCommon(NameVisibility naming, IReadOnlySet<MemberId> met, MemberId one, MemberId other) => session.Encounters.MetBy(other)
        .Count(shared => shared != acquaintance && met.Contains(shared) && naming.MayNamePair(one, shared) && naming.MayNamePair(other, shared));
}

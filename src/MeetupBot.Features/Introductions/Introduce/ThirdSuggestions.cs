using MeetupBot.Application.Names;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Suggests people to whom an acquaintance of theirs could introduce somebody. People from the same area come first, then those with most
/// common acquaintances that the introducer may know of, then those met last.
/// </summary>
internal sealed class ThirdSuggestions(Session session, MemberId acquaintance)
{
    /// <summary>The number of candidates, those met last. It limits the work for members who have met thousands.</summary>
    private const int MostLookedAt = 60;

    public IReadOnlyList<Member> Suggest(Member member)
    {
        var visibility = new NameVisibility(session, acquaintance);
        var (met, apart) = (session.Encounters.MetBy(member.Id), session.NoThanks.Of(member.Id));
        var candidates = Recent()
            .Where(other => other != member.Id && !met.Contains(other) && !apart.Contains(other))
            .Take(MostLookedAt)
            .ToList();
        visibility.Load(candidates).Load(met);
        return
        [
            .. candidates.Select(visibility.Find).OfType<Member>()
                .OrderByDescending(other => SameArea(member, other))
                .ThenByDescending(other => InCommon(visibility, met, member.Id, other.Id)),
        ];
    }

    private IEnumerable<MemberId> Recent() => session.Encounters.Of(acquaintance)
        .OrderByDescending(encounter => encounter.MetAt)
        .Select(encounter => encounter.Other(acquaintance))
        .Distinct();

    private static bool SameArea(Member one, Member other) =>
        one.Area is { Length: > 0 } area && area.Equals(other.Area, StringComparison.OrdinalIgnoreCase);

    private int InCommon(NameVisibility visibility, IReadOnlySet<MemberId> met, MemberId one, MemberId other) => session.Encounters.MetBy(other)
        .Count(shared => shared != acquaintance
            && met.Contains(shared)
            && visibility.MayNamePair(one, shared)
            && visibility.MayNamePair(other, shared));
}

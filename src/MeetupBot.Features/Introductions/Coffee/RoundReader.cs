using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Reads who takes part in a round, and computes the groups.</summary>
internal sealed class RoundReader(Session session)
{
    /// <summary>A visit within this many days counts, because that is when the people of a round meet.</summary>
    private const int DaysToMeet = 6;

    /// <summary>
    /// People introduced within this time count as brought together. After it, they may be introduced again if they have not met since.
    /// </summary>
    private static readonly Duration IntroductionsCount = Duration.FromDays(365);

    public PreparedRound Prepare(Domain.Communities.Community settings, DateTimeZone zone, Instant due, Instant now)
    {
        var taking = TakingPart(settings.Id, zone, now);
        var members = taking.Select(one => one.MemberId).ToList();
        var history = new CoffeeHistory(
            session.Coffee.Together(settings.Id, members, now - IntroductionsCount),
            session.NoThanks.Among(members));
        var interests = ReadInterests(members);
        var participants = taking.Select(one => new Participant(one.MemberId, Area.Key(one.Area), one.LeftOutAt is not null)
        {
            Interests = interests.GetValueOrDefault(one.MemberId, []),
        }).ToList();
        var seed = unchecked((due.ToUnixTimeMilliseconds() * 31) + settings.Id.Value);
        return new PreparedRound(CoffeeMatcher.Plan(participants, history, settings.CoffeeSize, seed, now), seed);
    }

    /// <summary>All participants, each with their area in the coming days. A visit takes precedence over home.</summary>
    public IReadOnlyList<CoffeeMember> TakingPart(CommunityId community, DateTimeZone zone, Instant now)
    {
        var today = now.InZone(zone).Date;
        var visits = session.Visits.During(community, today, today.PlusDays(DaysToMeet)).ToLookup(visit => visit.MemberId);
        return
        [
            .. session.Coffee.TakingPart(community, today)
                .Select(one => one with { Area = visits[one.MemberId].LastOrDefault()?.Area ?? one.Area }),
        ];
    }

    /// <summary>
    /// Interests that everybody here may read. Those for people who know one another are left out: who gets whom would tell others of them.
    /// </summary>
    private Dictionary<MemberId, IReadOnlyList<string>> ReadInterests(IReadOnlyList<MemberId> members) => session.Members.List(members)
        .Where(member => member.Interests is not null && NamingRule.MayTell(member.Visibility, haveCommon: false))
        .ToDictionary(member => member.Id, member => InterestList.ListKeys(member.Interests));

    public IReadOnlyList<MemberId> SeenLongestAgo(Domain.Communities.Community settings, DateTimeZone zone, Instant now)
    {
        var members = session.Members.List(session.Coffee.TakingPart(settings.Id, now.InZone(zone).Date).Select(one => one.MemberId));
        return [.. members.OrderBy(member => member.LastSeenAt).Select(member => member.Id)];
    }
}

/// <summary>A round as computed on a snapshot.</summary>
internal sealed record PreparedRound(CoffeePlan Plan, long Seed);

using MeetupBot.Application.Names;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>
/// Suggests whom a member could meet next. The score is the sum of <see cref="AdamicAdar.Weight"/> over common acquaintances (frequency:
/// how many they have met) and over upcoming meetups that both go to (frequency: how many go). Pairs that the member may not know of count
/// neither as a reason, nor in a score, nor in a frequency. Pairs with a "no thanks" are left out.
/// </summary>
internal sealed class Suggestions(Session session, IClock clock)
{
    /// <summary>The most acquaintances that are considered; the latest met come first.</summary>
    private const int MostAcquaintances = 60;

    /// <summary>Acquaintances who have met more people are skipped: knowing them says little (1 / ln 500 is 0.16).</summary>
    private const int LargestCircle = 500;

    /// <summary>The most people in all circles together; it limits the work for members who have met thousands.</summary>
    private const int MostPeople = 4_000;

    private const int MostPlans = 5;

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>The highest score first; equal scores in the order of member ids.</summary>
    public IReadOnlyList<NextToMeet> For(MemberId member, int most)
    {
        var naming = new NameVisibility(session, member);
        var reasons = new SharedReasons();
        AddAcquaintances(member, naming, reasons);
        AddPlans(member, reasons);
        var excluded = session.NoThanks.Of(member);
        var best = reasons.Best().Where(one => one.Member != member && !naming.Met.Contains(one.Member) && !excluded.Contains(one.Member));
        var communities = session.Members.Accounts([member]).Select(account => account.CommunityId).Distinct().ToList();
        return
        [
            .. best.Where(one => naming.IsHere(one.Member) && IsOf(communities, one.Member)).Take(most)
                .Select(one => Explain(one, naming)),
        ];
    }

    /// <summary>Common acquaintances, as far as the viewer may know that they met; in the order of their ids.</summary>
    public IReadOnlyList<Member> Through(NameVisibility naming, MemberId one, MemberId other)
    {
        var both = session.Encounters.MetBy(one).Intersect(session.Encounters.MetBy(other)).ToList();
        return
        [
            .. naming.With([.. both, one, other]).OfMembers(both)
                .Where(member => naming.MayNamePair(one, member.Id) && naming.MayNamePair(other, member.Id)),
        ];
    }

    /// <summary>Formerly linked communities share encounters, but not members.</summary>
    private bool IsOf(List<CommunityId> communities, MemberId member) => session.Members.Accounts([member])
        .Any(account => account.LeftAt is null && communities.Exists(own => session.Communities.AreLinked(own, account.CommunityId)));

    private void AddAcquaintances(MemberId member, NameVisibility naming, SharedReasons reasons)
    {
        var circles = Circles(member, naming);
        naming.With(circles.SelectMany(circle => circle.Value));
        foreach (var (through, circle) in circles)
        {
            var known = circle.Where(other => naming.MayNamePair(through, other)).ToList();
            reasons.Add(through, known, AdamicAdar.Weight(known.Count));
        }
    }

    private Dictionary<MemberId, IReadOnlyList<MemberId>> Circles(MemberId member, NameVisibility naming)
    {
        var circles = new Dictionary<MemberId, IReadOnlyList<MemberId>>();
        var acquaintances = session.Encounters.Connections(member).Take(MostAcquaintances).Select(connection => connection.Other).ToList();
        var people = 0;
        foreach (var through in naming.With(acquaintances).OfMembers(acquaintances)
            .TakeWhile(_ => people < MostPeople).Select(known => known.Id))
        {
            if (session.Encounters.Circle(through, LargestCircle + 1) is not { Count: <= LargestCircle } circle)
                continue;
            circles[through] = circle;
            people += circle.Count;
        }

        return circles;
    }

    private void AddPlans(MemberId member, SharedReasons reasons)
    {
        foreach (var meetup in session.Rsvps.Plans(member, _now, MostPlans))
        {
            var going = session.Rsvps.Going(meetup, LargestCircle);
            reasons.Add(meetup, going, AdamicAdar.Weight(going.Count));
        }
    }

    private NextToMeet Explain(SharedReasons.Entry found, NameVisibility naming) => new(
        naming.Find(found.Member)!,
        found.Score,
        [.. found.Plans.Select(session.Meetups.Find).OfType<Meetup>()],
        [.. naming.OfMembers(found.Through)]);
}

/// <summary>A suggested person to meet, and why. The reader can check each reason.</summary>
/// <param name="Score">See <see cref="Suggestions"/>.</param>
/// <param name="Plans">Upcoming meetups that both are going to, earliest first.</param>
/// <param name="Through">Common acquaintances who may be named, highest weight first.</param>
internal sealed record NextToMeet(Member Member, double Score, IReadOnlyList<Meetup> Plans, IReadOnlyList<Member> Through);

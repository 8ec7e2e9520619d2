using MeetupBot.Application.Names;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>
/// Whom a member could meet next. The score is the sum of <see cref="AdamicAdar.Weight"/> over the acquaintances that the two share
/// (frequency: whom that one has met) and over the meetups ahead that both go to (frequency: who goes). Pairs that the member may not
/// learn of count neither as a reason, nor in a score, nor in a frequency. Who said "no thanks" to whom is left out.
/// </summary>
internal sealed class Suggestions(Session session, IClock clock)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Acquaintances that are looked at, those met last.</summary>
    private const int MostAcquaintances = 60;

    /// <summary>Who has met more is passed over: that such a person knows two people says nothing about these (1 / ln 500 is 0.16).</summary>
    private const int LargestCircle = 500;

    /// <summary>People in all circles together; it bounds the work for those who met thousands.</summary>
    private const int MostPeople = 4_000;

    private const int MostPlans = 5;

    /// <summary>The best first; equals by who is known longer.</summary>
    /// <param name="member">For whom.</param>
    public IReadOnlyList<NextToMeet> For(MemberId member, int most)
    {
        var naming = new NameVisibility(session, member);
        var reasons = new SharedReasons();
        AddAcquaintances(member, naming, reasons);
        AddPlans(member, reasons);
        var excluded = session.NoThanks.Of(member);
        var best = reasons.Best().Where(one => one.Member != member && !naming.Met.Contains(one.Member) && !excluded.Contains(one.Member));
        var communities = session.Members.Accounts([member]).Select(account => account.CommunityId).Distinct().ToList();
        return [.. best.Where(one => naming.IsHere(one.Member) && IsOf(communities, one.Member)).Take(most).Select(one => Explain(one, naming))];
    }

    /// <summary>Whom both have met, as far as the viewer may learn that they met them; in the order of their ids.</summary>
    /// <param name="naming">Of the viewer.</param>
    /// <param name="one">One of two.</param>
    /// <param name="other">The other.</param>
    public IReadOnlyList<Member> Through(NameVisibility naming, MemberId one, MemberId other)
    {
        var both = session.Encounters.MetBy(one).Intersect(session.Encounters.MetBy(other)).ToList();
        return
        [
            .. naming.With([.. both, one, other]).OfMembers(both)
                .Where(member => naming.MayNamePair(one, member.Id) && naming.MayNamePair(other, member.Id)),
        ];
    }

    /// <summary>Communities that were linked once share encounters, but no longer their people.</summary>
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
        foreach (var through in naming.With(acquaintances).OfMembers(acquaintances).TakeWhile(_ => people < MostPeople).Select(known => known.Id))
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

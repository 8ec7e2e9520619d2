using MeetupBot.Application.Names;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>
/// Suggests whom a member could meet next. The score is the sum of <see cref="AdamicAdar.Weight"/> over common acquaintances (frequency:
/// how many they have met, as both of each pair say) and over upcoming meetups that both go to (frequency: how many go). Pairs that the member may not know of count
/// neither as a reason, nor in a score, nor in a frequency. Whom the member said "no thanks" about is left out, and who says that the two met.
/// </summary>
internal sealed class MemberSuggestions(NameVisibilityReader nameVisibility, Session session, IClock clock)
{
    /// <summary>The most acquaintances that are considered; the latest met come first.</summary>
    private const int MostAcquaintances = 60;

    /// <summary>Acquaintances who have met more people are skipped: knowing them says little (1 / ln 500 is 0.16).</summary>
    private const int LargestCircle = 500;

    /// <summary>The most people in all circles together; it limits the work where acquaintances have met many.</summary>
    private const int MostPeople = 4_000;

    private const int MostPlans = 5;

    private const int MostInterests = 3;

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>The highest score first; equal scores in the order of member ids.</summary>
    public IReadOnlyList<NextToMeet> Suggest(MemberId member, int most)
    {
        var visibility = nameVisibility.ReadFor(member);
        var reasons = new SharedReasons();
        var own = session.Encounters.OwnConnections(member);
        AddAcquaintances(own, visibility, reasons);
        AddPlans(member, reasons);
        var excluded = own.Select(connection => connection.Other).Concat(session.NoThanks.SaidBy(member)).ToHashSet();
        var best = reasons.Best().Where(one => one.Member != member && !excluded.Contains(one.Member));
        var communities = session.Members.Accounts([member])
            .Where(account => !account.IsGuest).Select(account => account.CommunityId).Distinct().ToList();
        return
        [
            .. best.Where(one => visibility.IsHere(one.Member) && IsOf(communities, one.Member)).Take(most)
                .Select(one => Explain(one, visibility)),
        ];
    }

    /// <summary>Formerly linked communities share encounters, but not members. Guests are suggested to nobody, and nobody to them.</summary>
    private bool IsOf(List<CommunityId> communities, MemberId member) => session.Members.Accounts([member])
        .Any(account => account is { LeftAt: null, IsGuest: false } && communities.Exists(own => session.Communities.AreLinked(own, account.CommunityId)));

    private static void AddAcquaintances(IReadOnlyList<Connection> own, NameVisibility visibility, SharedReasons reasons)
    {
        var acquaintances = own
            .Select(connection => connection.Confirmed).OfType<Connection>()
            .OrderByDescending(connection => connection.Last.At)
            .Take(MostAcquaintances).Select(connection => connection.Other).ToList();
        var people = 0;
        foreach (var through in visibility.Load(acquaintances).FindAll(acquaintances)
            .TakeWhile(_ => people < MostPeople).Select(known => known.Id))
        {
            if (visibility.CircleOf(through, LargestCircle + 1) is not { Count: <= LargestCircle } circle)
                continue;
            reasons.Add(through, circle, AdamicAdar.Weight(circle.Count));
            people += circle.Count;
        }
    }

    private void AddPlans(MemberId member, SharedReasons reasons)
    {
        foreach (var meetup in session.Rsvps.Plans(member, _now, MostPlans))
        {
            var going = session.Rsvps.Going(meetup, LargestCircle);
            reasons.Add(meetup, going, AdamicAdar.Weight(going.Count));
        }
    }

    private NextToMeet Explain(SharedReasons.Entry found, NameVisibility visibility) => new(
        visibility.Find(found.Member)!,
        found.Score,
        [.. found.Plans.Select(session.Meetups.Find).OfType<Meetup>()],
        [.. visibility.FindAll(found.Through)])
    {
        Likes = FindShared(visibility, visibility.Find(found.Member)!, found.Through.Any()),
    };

    /// <summary>What both wrote, where the other lets the reader know. Common acquaintances are only those that the reader may know of.</summary>
    private static IReadOnlyList<string> FindShared(NameVisibility visibility, Member other, bool haveCommon) =>
        NamingRule.MayTell(other.Visibility, haveCommon)
            ? [.. InterestList.FindShared([visibility.Find(visibility.Viewer)?.Interests, other.Interests]).Take(MostInterests)]
            : [];
}

/// <summary>A suggested person to meet, and why. The reader can check each reason.</summary>
/// <param name="Score">See <see cref="MemberSuggestions"/>.</param>
/// <param name="Plans">Upcoming meetups that both are going to, earliest first.</param>
/// <param name="Through">Common acquaintances who may be named, highest weight first.</param>
internal sealed record NextToMeet(Member Member, double Score, IReadOnlyList<Meetup> Plans, IReadOnlyList<Member> Through)
{
    /// <summary>Interests that both wrote.</summary>
    public IReadOnlyList<string> Likes { get; init; } = [];
}

/// <summary>Adds up what one member shares with many others.</summary>
internal sealed class SharedReasons
{
    private readonly Dictionary<MemberId, Entry> _entries = [];

    public void Add(MemberId through, IEnumerable<MemberId> others, double weight)
    {
        foreach (var entry in others.Select(Of))
            entry.Add(through, weight);
    }

    public void Add(MeetupId plan, IEnumerable<MemberId> others, double weight)
    {
        foreach (var entry in others.Select(Of))
            entry.Add(plan, weight);
    }

    /// <summary>The highest score first; equal scores in the order of ids.</summary>
    public IEnumerable<Entry> Best() => _entries.Values.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Member);

    private Entry Of(MemberId other)
    {
        if (!_entries.TryGetValue(other, out var entry))
            _entries[other] = entry = new Entry(other);
        return entry;
    }

    /// <summary>What is shared with one member.</summary>
    public sealed class Entry(MemberId member)
    {
        private readonly List<(MemberId Member, double Weight)> _through = [];
        private readonly List<MeetupId> _plans = [];

        public MemberId Member { get; } = member;

        public double Score { get; private set; }

        public IReadOnlyList<MeetupId> Plans => _plans;

        /// <summary>Highest weight first.</summary>
        public IEnumerable<MemberId> Through =>
            _through.OrderByDescending(one => one.Weight).ThenBy(one => one.Member).Select(one => one.Member);

        public void Add(MemberId acquaintance, double weight)
        {
            _through.Add((acquaintance, weight));
            Score += weight;
        }

        public void Add(MeetupId plan, double weight)
        {
            _plans.Add(plan);
            Score += weight;
        }
    }
}

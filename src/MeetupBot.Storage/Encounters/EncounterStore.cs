using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Encounters;

/// <summary>Who met whom. What one side says is an encounter; said by both, it is confirmed.</summary>
public sealed class EncounterStore
{
    private readonly StoreConnection _connection;

    internal EncounterStore(StoreConnection connection) => _connection = connection;

    /// <summary>Which of these have met, by the word of either side.</summary>
    public MetPairs Among(IEnumerable<MemberId> members) =>
        new(_connection.Query<(long, long)>(EncounterSql.Among, new { members = IdList.Of(members) }));

    public IReadOnlyList<Encounter> Of(MemberId member) => _connection.Query<Encounter>(EncounterSql.Of, new { member });

    /// <summary>Everybody whom the member has met, by the word of either side; former members included.</summary>
    public IReadOnlySet<MemberId> MetBy(MemberId member) => _connection.Query<MemberId>(EncounterSql.MetBy, new { member }).ToHashSet();

    /// <summary>Whom the member has met, but for those of whom they alone say so, unless they were introduced or the member was at the meetup in question.</summary>
    public IReadOnlySet<MemberId> MutualsOf(MemberId member)
    {
        var mutuals = _connection.Query<MemberId>(EncounterSql.SaidByOthers, new { member }).ToHashSet();
        mutuals.UnionWith(_connection.Query<OwnWord>(EncounterSql.OwnWords, new { member })
            .Where(word => KnownPresence.WasThere(word.Status, word.ToAttendance(member), word.EndsAt))
            .Select(word => word.Other));
        return mutuals;
    }

    /// <summary>Everybody whom the member has met, with all their meetings, the one met last first; former members included.</summary>
    public IReadOnlyList<Connection> Connections(MemberId member) =>
    [
        .. Of(member).GroupBy(encounter => encounter.Other(member))
            .Select(encounters => Connection.Of(encounters.Key, encounters))
            .OrderByDescending(connection => connection.Last.At)
            .ThenBy(connection => connection.Other),
    ];

    /// <summary>Whom the member has met, in no order; former members included.</summary>
    /// <param name="member">Whose circle.</param>
    /// <param name="most">No more than so many.</param>
    public IReadOnlyList<MemberId> Circle(MemberId member, int most) =>
        _connection.Query<MemberId>(EncounterSql.Circle, new { member, most });

    /// <summary>Of two people, the earliest first.</summary>
    public IReadOnlyList<Encounter> Between(MemberId one, MemberId other)
    {
        var (low, high) = MemberId.InOrder(one, other);
        return _connection.Query<Encounter>(EncounterSql.Between, new { low, high });
    }

    public IReadOnlyList<Encounter> At(MeetupId meetup) => _connection.Query<Encounter>(EncounterSql.At, new { meetup });

    /// <summary>Of those at the meetup, the ones of pairs who had not met before.</summary>
    public IReadOnlyList<Encounter> FirstAt(MeetupId meetup) => _connection.Query<Encounter>(EncounterSql.FirstAt, new { meetup });

    public Encounter? Find(long id) => _connection.First<Encounter>(EncounterSql.Find, new { id });

    /// <summary>One of two says that they met: that begins an encounter, or confirms what the other said. Said twice, it counts once.</summary>
    /// <param name="community">Where it is said.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="other">Whom they met.</param>
    /// <param name="occasion">Where they met.</param>
    public Encounter Say(CommunityId community, MemberId by, MemberId other, Occasion occasion, Instant metAt)
    {
        var before = Between(by, other);
        if (before.FirstOrDefault(encounter => encounter.IsAbout(occasion, metAt)) is not { } known)
        {
            var begun = Encounter.Between(by, true, other, false) with
            {
                CommunityId = community,
                MeetupId = occasion.Meetup,
                IntroductionId = occasion.Introduction,
                MetAt = metAt,
            };
            _connection.Execute(EncounterSql.Add, begun);
            return begun with { Id = _connection.First<long>(EncounterSql.Last) };
        }

        return Put(known.Said(by, true));
    }

    /// <summary>One of two takes back what they said; an encounter that nobody stands by is gone.</summary>
    /// <returns>Whether there was anything to take back.</returns>
    public bool TakeBack(MemberId by, MemberId other, Occasion occasion, Instant metAt)
    {
        if (Between(by, other).FirstOrDefault(encounter => encounter.IsAbout(occasion, metAt)) is not { } known || !known.SaidBy(by))
            return false;
        Put(known.Said(by, false));
        return true;
    }

    /// <summary>Either of the two may strike an encounter: it is gone for both.</summary>
    public void Strike(Encounter encounter) => _connection.Execute(EncounterSql.Remove, new { id = encounter.Id });

    private Encounter Put(Encounter encounter)
    {
        if (encounter.SaidByLow || encounter.SaidByHigh)
            _connection.Execute(EncounterSql.Put, encounter);
        else
            Strike(encounter);
        return encounter;
    }

    /// <summary>Somebody whom the member alone says they met at a meetup, and what else is known of the member there.</summary>
    private sealed record OwnWord
    {
        public MemberId Other { get; init; }
        public RsvpStatus? Status { get; init; }
        public AttendanceState? State { get; init; }
        public MemberId? SaidBy { get; init; }
        public Instant? SaidAt { get; init; }
        public Instant? EndsAt { get; init; }

        public Attendance? ToAttendance(MemberId member) => State is { } state ? new Attendance(member, state, SaidBy!.Value, SaidAt!.Value) : null;
    }
}

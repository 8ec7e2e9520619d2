using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Encounters;

/// <summary>Who met whom. One side's statement makes an encounter; both sides' statements confirm it.</summary>
public sealed class EncounterStore
{
    private readonly StoreConnection _connection;

    internal EncounterStore(StoreConnection connection) => _connection = connection;

    /// <summary>Which of these members have met, as stated by either side.</summary>
    public MetPairs Among(IEnumerable<MemberId> members) =>
        new(_connection.Query<(long, long)>(EncounterSql.Among, new { members = IdList.Of(members) }));

    public IReadOnlyList<Encounter> Of(MemberId member) => _connection.Query<Encounter>(EncounterSql.Of, new { member });

    /// <summary>Everybody whom the member has met, as stated by either side. Former members are included.</summary>
    public IReadOnlySet<MemberId> MetBy(MemberId member) => _connection.Query<MemberId>(EncounterSql.MetBy, new { member }).ToHashSet();

    /// <summary>
    /// Whom the member has met. An encounter that only the member reports counts if it followed an introduction, or if the member is known to
    /// have been at its meetup (see <see cref="KnownPresence"/>).
    /// </summary>
    public IReadOnlySet<MemberId> MutualsOf(MemberId member)
    {
        var mutuals = _connection.Query<MemberId>(EncounterSql.SaidByOthers, new { member }).ToHashSet();
        mutuals.UnionWith(_connection.Query<OwnWord>(EncounterSql.OwnWords, new { member })
            .Where(word => KnownPresence.WasThere(word.Status, word.ToAttendance(member), word.EndsAt))
            .Select(word => word.Other));
        return mutuals;
    }

    /// <summary>Everybody whom the member has met, with all their meetings, the most recent first. Former members are included.</summary>
    public IReadOnlyList<Connection> Connections(MemberId member) =>
    [
        .. Of(member).GroupBy(encounter => encounter.Other(member))
            .Select(encounters => Connection.FromEncounters(encounters.Key, encounters))
            .OrderByDescending(connection => connection.Last.At)
            .ThenBy(connection => connection.Other),
    ];

    /// <summary>People whom the member has met, in no order. Former members are included.</summary>
    /// <param name="most">The maximum number of people.</param>
    public IReadOnlyList<MemberId> Circle(MemberId member, int most) =>
        _connection.Query<MemberId>(EncounterSql.Circle, new { member, most });

    /// <summary>Encounters of two people, the earliest first.</summary>
    public IReadOnlyList<Encounter> Between(MemberId one, MemberId other)
    {
        var (low, high) = MemberId.InOrder(one, other);
        return _connection.Query<Encounter>(EncounterSql.Between, new { low, high });
    }

    public IReadOnlyList<Encounter> At(MeetupId meetup) => _connection.Query<Encounter>(EncounterSql.At, new { meetup });

    /// <summary>Encounters at the meetup of pairs who had not met before.</summary>
    public IReadOnlyList<Encounter> FirstAt(MeetupId meetup) => _connection.Query<Encounter>(EncounterSql.FirstAt, new { meetup });

    public Encounter? Find(long id) => _connection.First<Encounter>(EncounterSql.Find, new { id });

    /// <summary>
    /// Records one member's statement that two people met. It begins an encounter or confirms the other's statement. Repeating it
    /// changes nothing.
    /// </summary>
    /// <param name="community">Where it was said.</param>
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

        return Put(known.WithStatement(by, true));
    }

    /// <summary>Withdraws one member's statement. An encounter without any statement is deleted.</summary>
    /// <returns>Whether there was a statement to withdraw.</returns>
    public bool TakeBack(MemberId by, MemberId other, Occasion occasion, Instant metAt)
    {
        if (Between(by, other).FirstOrDefault(encounter => encounter.IsAbout(occasion, metAt)) is not { } known || !known.SaidBy(by))
            return false;
        Put(known.WithStatement(by, false));
        return true;
    }

    /// <summary>Deletes an encounter for both. Either of the two may ask for it.</summary>
    public void Strike(Encounter encounter) => _connection.Execute(EncounterSql.Remove, new { id = encounter.Id });

    private Encounter Put(Encounter encounter)
    {
        if (encounter.SaidByLow || encounter.SaidByHigh)
            _connection.Execute(EncounterSql.Put, encounter);
        else
            Strike(encounter);
        return encounter;
    }

    /// <summary>A person whom only the member reports to have met at a meetup, and the member's RSVP and attendance there.</summary>
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

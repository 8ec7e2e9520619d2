using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using MeetupBot.Storage.Members;
using NodaTime;

namespace MeetupBot.Storage.Encounters;

/// <summary>
/// What members say about whom they met. One side's statement makes an encounter, which is for the two alone; both sides' statements confirm it.
/// Who has met whom for everybody else is in <see cref="AcquaintanceStore"/>.
/// </summary>
public sealed class EncounterStore
{
    private readonly StoreConnection _connection;

    internal EncounterStore(StoreConnection connection) => _connection = connection;

    /// <summary>All that the member says of others, or that others say of the member.</summary>
    public IReadOnlyList<Encounter> OwnEncounters(MemberId member) => _connection.Query<Encounter>(EncounterSql.Own, new { member });

    /// <summary>
    /// All that the member and others say of each other: everybody with all their meetings, the most recent first. Former members are included.
    /// </summary>
    public IReadOnlyList<Connection> OwnConnections(MemberId member) =>
    [
        .. OwnEncounters(member).GroupBy(encounter => encounter.Other(member))
            .Select(encounters => Connection.FromEncounters(encounters.Key, encounters))
            .OrderByDescending(connection => connection.Last.At)
            .ThenBy(connection => connection.Other),
    ];

    /// <summary>Everybody whom the member says they have met. Only for lists that this member alone sees. Former members are included.</summary>
    public IReadOnlySet<MemberId> MetByOwnWord(MemberId member) =>
        _connection.Query<MemberId>(EncounterSql.MetByOwnWord, new { member }).ToHashSet();

    /// <summary>Encounters of two people, the earliest first.</summary>
    public IReadOnlyList<Encounter> Between(MemberId one, MemberId other)
    {
        var (low, high) = MemberId.InOrder(one, other);
        return _connection.Query<Encounter>(EncounterSql.Between, new { low, high });
    }

    public IReadOnlyList<Encounter> At(MeetupId meetup) => _connection.Query<Encounter>(EncounterSql.At, new { meetup });

    public Encounter? Find(long id) => _connection.First<Encounter>(EncounterSql.Find, new { id });

    /// <summary>
    /// Records one member's statement that two people met. It begins an encounter or confirms the other's statement. Repeating it
    /// changes nothing.
    /// </summary>
    /// <param name="community">Where it was said.</param>
    /// <param name="occasion">Where they met.</param>
    public Encounter Say(CommunityId community, MemberId by, MemberId other, Occasion occasion, Instant metAt)
    {
        LockPair(by, other);
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
            return begun with { Id = _connection.First<long>(EncounterSql.Add, begun) };
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

    /// <summary>Two people may say at the same moment that they met, and both begin the encounter.</summary>
    private void LockPair(MemberId one, MemberId other) => _connection.Lock(MemberSql.Lock, new { members = IdList.Of([one, other]) });

    private Encounter Put(Encounter encounter)
    {
        if (encounter.SaidByLow || encounter.SaidByHigh)
            _connection.Execute(EncounterSql.Put, encounter);
        else
            Strike(encounter);
        return encounter;
    }
}

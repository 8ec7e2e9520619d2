using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;

namespace MeetupBot.Storage.Encounters;

/// <summary>
/// Who has met whom, as both of the two say (<see cref="Encounter.IsConfirmed"/>). Whatever names a pair to others, counts it as a reason or uses
/// it in a score reads it here. What only one of the two says is in <see cref="EncounterStore"/>, for these two alone.
/// </summary>
public sealed class AcquaintanceStore
{
    private readonly StoreConnection _connection;

    internal AcquaintanceStore(StoreConnection connection) => _connection = connection;

    /// <summary>Which of these members have met each other.</summary>
    public MetPairs Among(IEnumerable<MemberId> members) =>
        new(_connection.Query<(long, long)>(AcquaintanceSql.Among, new { members = IdList.Of(members) }));

    public bool AreAcquainted(MemberId one, MemberId other)
    {
        var (low, high) = MemberId.InOrder(one, other);
        return _connection.First<long>(AcquaintanceSql.AreAcquainted, new { low, high }) != 0;
    }

    /// <summary>The encounters at the meetup that are the first which their pair confirmed.</summary>
    public IReadOnlyList<Encounter> FirstAt(MeetupId meetup) => _connection.Query<Encounter>(EncounterSql.FirstAt, new { meetup });

    /// <summary>Everybody whom the member has met, in no order. Former members are included.</summary>
    /// <param name="most">The maximum number of people.</param>
    public IReadOnlyList<MemberId> Circle(MemberId member, int most = int.MaxValue) =>
        _connection.Query<MemberId>(AcquaintanceSql.Circle, new { member, most });
}

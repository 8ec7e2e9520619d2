using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>What was said to single people, for as long as a name may have to be taken out of it.</summary>
public sealed class SentStore
{
    /// <summary>Longer than this nothing is remembered: what is that old is far up in a conversation.</summary>
    public static readonly Duration Kept = Duration.FromDays(180);

    private readonly StoreConnection _connection;

    internal SentStore(StoreConnection connection) => _connection = connection;

    /// <param name="named">Whom it names; not needed for the people of the meetup that it is about.</param>
    public void Add(SentMessage message, IEnumerable<MemberId> named)
    {
        var id = _connection.First<long>(SentSql.Add, message);
        foreach (var member in named)
            _connection.Execute(SentSql.AddName, new { id, member });
    }

    public IReadOnlyList<SentMessage> About(MeetupId meetup) => _connection.Query<SentMessage>(SentSql.About, new { meetup });

    public IReadOnlyList<SentMessage> Naming(MemberId member) => _connection.Query<SentMessage>(SentSql.Naming, new { member });

    public void Reword(SentMessage message, string card) => _connection.Execute(SentSql.Reword, new { message.Id, card });

    /// <summary>Drops what is older than <see cref="Kept"/>.</summary>
    /// <returns>How many; fewer than <paramref name="limit"/>: there is no more.</returns>
    public int ClearAway(Instant now, int limit)
    {
        var before = now - Kept;
        _connection.Execute(SentSql.ClearNames, new { before, limit });
        return _connection.Execute(SentSql.ClearAway, new { before, limit });
    }
}

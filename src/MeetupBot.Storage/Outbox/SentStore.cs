using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>Copies of direct messages that arrived. When somebody asks to be forgotten, their name is edited out of these messages.</summary>
public sealed class SentStore
{
    private readonly StoreConnection _connection;

    internal SentStore(StoreConnection connection) => _connection = connection;

    /// <param name="named">The members whom it names. Those of its meetup are found through the meetup and may be left out.</param>
    public void Add(SentMessage message, IEnumerable<MemberId> named)
    {
        var id = _connection.First<long>(SentSql.Add, message);
        foreach (var member in named)
            _connection.Execute(SentSql.AddName, new { id, member });
    }

    /// <summary>Messages about the meetup.</summary>
    public IReadOnlyList<SentMessage> About(MeetupId meetup) => _connection.Query<SentMessage>(SentSql.About, new { meetup });

    /// <summary>Messages to the member about the meetup.</summary>
    public IReadOnlyList<SentMessage> To(MemberId member, MeetupId meetup) => _connection.Query<SentMessage>(SentSql.To, new { member, meetup });

    /// <summary>Messages that name the member.</summary>
    public IReadOnlyList<SentMessage> Naming(MemberId member) => _connection.Query<SentMessage>(SentSql.Naming, new { member });

    /// <summary>The members whom it lists as named.</summary>
    public IReadOnlyList<MemberId> NamesIn(SentMessage message) => _connection.Query<MemberId>(SentSql.NamesIn, new { message.Id });

    /// <summary>Replaces the stored text of the message.</summary>
    public void Reword(SentMessage message, string card) => _connection.Execute(SentSql.Reword, new { message.Id, card });

    /// <summary>Deletes one batch of older messages. When the batch is full, there may be more.</summary>
    /// <returns>How many were deleted.</returns>
    public int RemoveBefore(Instant before, int limit)
    {
        _connection.Execute(SentSql.RemoveNamesBefore, new { before, limit });
        return _connection.Execute(SentSql.RemoveBefore, new { before, limit });
    }
}

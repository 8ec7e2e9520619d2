using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Moments;

/// <summary>Lines and pictures that members shared about meetups.</summary>
public sealed class MomentStore
{
    private readonly StoreConnection _connection;

    internal MomentStore(StoreConnection connection) => _connection = connection;

    public void Add(Moment moment) => _connection.Execute(MomentSql.Add, moment);

    /// <summary>In the order in which they were shared.</summary>
    public IReadOnlyList<Moment> Of(MeetupId meetup) => _connection.Query<Moment>(MomentSql.OfMeetup, new { meetup });
}

using MeetupBot.Domain.Meetups;

namespace MeetupBot.Storage;

/// <summary>What people shared of meetups.</summary>
public sealed class MomentStore
{
    private readonly Session _session;

    internal MomentStore(Session session) => _session = session;

    public void Add(Moment moment) => _session.Execute(MomentSql.Add, moment);

    /// <summary>In the order in which they were shared.</summary>
    public IReadOnlyList<Moment> Of(MeetupId meetup) => _session.Query<Moment>(MomentSql.OfMeetup, new { meetup });
}

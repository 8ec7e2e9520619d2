using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Coffee;

/// <summary>Members' visits to other areas, and who would like to meet them there.</summary>
public sealed class VisitStore
{
    private readonly StoreConnection _connection;

    internal VisitStore(StoreConnection connection) => _connection = connection;

    /// <returns>The visit with its id.</returns>
    public Visit Add(Visit visit)
    {
        var added = visit with { Id = DeliveryKey.Fresh() };
        _connection.Execute(VisitSql.Add, added);
        return added;
    }

    public Visit? Find(string id) => _connection.First<Visit>(VisitSql.Find, new { id });

    public void SetMeetup(string id, MeetupId meetup) => _connection.Execute(VisitSql.SetMeetup, new { id, meetup });

    /// <param name="last">Inclusive.</param>
    public void SetDays(string id, LocalDate first, LocalDate last) => _connection.Execute(VisitSql.SetDays, new { id, first, last });

    /// <summary>Visits that overlap these days, both inclusive, in the order in which they were announced.</summary>
    public IReadOnlyList<Visit> During(CommunityId community, LocalDate from, LocalDate to) =>
        _connection.Query<Visit>(VisitSql.During, new { community, from, to });

    /// <summary>A new answer replaces the previous one.</summary>
    public void Save(VisitAnswer answer) => _connection.Execute(VisitSql.SaveAnswer, answer);

    /// <summary>In the order in which they were given.</summary>
    public IReadOnlyList<VisitAnswer> Answers(string id) => _connection.Query<VisitAnswer>(VisitSql.Answers, new { id });
}

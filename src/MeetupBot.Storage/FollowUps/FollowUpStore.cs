using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.FollowUps;

/// <summary>Who was asked whom they met, so that nobody is asked twice.</summary>
public sealed class FollowUpStore
{
    private readonly StoreConnection _connection;

    internal FollowUpStore(StoreConnection connection) => _connection = connection;

    /// <summary>Records that the member is asked. Call it in the transaction that enqueues the question.</summary>
    /// <returns>False when they were asked before or have already answered.</returns>
    public bool Ask(MeetupId meetup, MemberId member, Instant now) => _connection.Execute(FollowUpSql.Ask, new { meetup, member, now }) > 0;

    /// <summary>Records an answer, whether they were asked or not.</summary>
    public void Answer(MeetupId meetup, MemberId member, Instant now) => _connection.Execute(FollowUpSql.Answer, new { meetup, member, now });

    public FollowUp? Find(MeetupId meetup, MemberId member) => _connection.First<FollowUp>(FollowUpSql.Find, new { meetup, member });

    public IReadOnlyList<FollowUp> Of(MeetupId meetup) => _connection.Query<FollowUp>(FollowUpSql.OfMeetup, new { meetup });
}

using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Saves answers from a merge record with their original times.</summary>
internal sealed class AnswerWriter(StoreConnection connection)
{
    public void Put(MemberId member, KeptBallot ballot) => connection.Execute(
        AnswerMoveSql.PutBallot,
        new { ballot.Meetup, member, ballot.Yes, ballot.IfNeedBe, ballot.Answered, ballot.StartedAt, ballot.AnsweredAt });

    public void Put(MemberId member, KeptRsvp rsvp) => connection.Execute(
        AnswerMoveSql.PutRsvp, new { rsvp.Meetup, member, rsvp.Status, rsvp.Guests, rsvp.PlaceInLine, rsvp.AnsweredAt });
}

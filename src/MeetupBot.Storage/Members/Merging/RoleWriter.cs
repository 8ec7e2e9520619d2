using MeetupBot.Domain.Members;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Reads the meetups that a member hosts or cancelled and the communities that they organize, and moves them to another member.</summary>
internal sealed class RoleWriter(StoreConnection connection)
{
    public List<string> ListHosted(MemberId member) => connection.Query<string>(AnswerMoveSql.Hosted, new { member });

    public List<string> ListCancelled(MemberId member) => connection.Query<string>(AnswerMoveSql.CalledOff, new { member });

    public List<string> ListCoHosted(MemberId member) => connection.Query<string>(AnswerMoveSql.CoHosted, new { member });

    public List<long> ListOrganized(MemberId member) => connection.Query<long>(AnswerMoveSql.Organizes, new { member });

    public void MoveHosted(string meetup, MemberId from, MemberId to) => connection.Execute(AnswerMoveSql.MoveHosted, new { meetup, from, to });

    public void MoveCancelled(string meetup, MemberId from, MemberId to) => connection.Execute(AnswerMoveSql.MoveCalledOff, new { meetup, from, to });

    public void CopyCoHosted(string meetup, MemberId to) => connection.Execute(AnswerMoveSql.AddCoHost, new { meetup, member = to });

    public void MoveCoHosted(string meetup, MemberId from, MemberId to)
    {
        CopyCoHosted(meetup, to);
        connection.Execute(AnswerMoveSql.RemoveCoHost, new { meetup, member = from });
    }

    public void CopyOrganizer(long community, MemberId to) => connection.Execute(CommunitySql.AddOrganizer, new { community, member = to });

    public void MoveOrganizer(long community, MemberId from, MemberId to)
    {
        CopyOrganizer(community, to);
        connection.Execute(AnswerMoveSql.RemoveOrganizer, new { community, member = from });
    }
}

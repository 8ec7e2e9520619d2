using MeetupBot.Domain.Members;

namespace MeetupBot.Storage;

/// <summary>Who hosts, co-hosts, called off and organizes, moved from one member to another.</summary>
internal sealed class OfficeWriter(StoreConnection connection)
{
    public List<string> Hosted(MemberId member) => connection.Query<string>(HistorySql.Hosted, new { member });

    public List<string> CalledOff(MemberId member) => connection.Query<string>(HistorySql.CalledOff, new { member });

    public List<string> CoHosted(MemberId member) => connection.Query<string>(HistorySql.CoHosted, new { member });

    public List<long> Organizes(MemberId member) => connection.Query<long>(HistorySql.Organizes, new { member });

    public void MoveHosted(string meetup, MemberId from, MemberId to) => connection.Execute(HistorySql.MoveHosted, new { meetup, from, to });

    public void MoveCalledOff(string meetup, MemberId from, MemberId to) => connection.Execute(HistorySql.MoveCalledOff, new { meetup, from, to });

    public void CopyCoHosted(string meetup, MemberId to) => connection.Execute(HistorySql.AddCoHost, new { meetup, member = to });

    public void MoveCoHosted(string meetup, MemberId from, MemberId to)
    {
        CopyCoHosted(meetup, to);
        connection.Execute(HistorySql.RemoveCoHost, new { meetup, member = from });
    }

    public void CopyOrganizer(long community, MemberId to) => connection.Execute(CommunitySql.AddOrganizer, new { community, member = to });

    public void MoveOrganizer(long community, MemberId from, MemberId to)
    {
        CopyOrganizer(community, to);
        connection.Execute(HistorySql.RemoveOrganizer, new { community, member = from });
    }
}

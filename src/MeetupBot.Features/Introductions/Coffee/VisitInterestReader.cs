using System.Globalization;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Finds who would like to meet a visitor.</summary>
internal sealed class VisitInterestReader(Session session)
{
    /// <summary>Those who are still there, as far as neither wants to be kept apart from the other.</summary>
    public IReadOnlyList<MemberId> Read(Visit visit) =>
    [
        .. session.Members
            .Here(session.Visits.Answers(visit.Id).Where(answer => answer.Wants).Select(answer => answer.MemberId))
            .Select(member => member.Id)
            .Where(member => member != visit.MemberId && !session.NoThanks.IsBetween(member, visit.MemberId)),
    ];

    /// <summary>
    /// How many the visitor was told of. Who does not want to any more still counts: a question that does not come would tell the visitor so.
    /// </summary>
    public int CountTold(Visit visit) => session.Members
        .Here(session.Visits.Answers(visit.Id).Select(answer => answer.MemberId))
        .Count(member => session.ProcessedInteractions.FindTime(KeyOf(visit, member.Id)) is not null
            && !session.NoThanks.HasSaid(visit.MemberId, member.Id));

    /// <summary>Under this key it is kept that the visitor was told of somebody.</summary>
    public static string KeyOf(Visit visit, MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"visit:{visit.Id}:{member.Value}");
}

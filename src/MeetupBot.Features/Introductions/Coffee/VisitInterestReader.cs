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
}

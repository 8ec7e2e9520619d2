using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Membership;

/// <summary>Runs when a member goes by another name than before, in the same transaction.</summary>
public interface IRenameObserver
{
    void Renamed(MemberId member);
}

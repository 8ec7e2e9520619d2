using MeetupBot.Storage.Members;

namespace MeetupBot.Application.Membership;

/// <summary>Runs when an account goes by another name than before, in the same transaction.</summary>
public interface IFormerNameObserver
{
    void Renamed(FormerName former);
}

using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Membership;

/// <summary>Runs when an account was found to be gone, in the same transaction.</summary>
public interface IDepartureObserver
{
    /// <param name="member">They may still have other accounts, also in the same community.</param>
    void Left(MemberId member);
}

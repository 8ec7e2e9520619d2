using MeetupBot.Application.Membership;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Leave;

/// <summary>People who leave, and people who go by another name: what that changes about meetups.</summary>
internal sealed class LeaveModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Service<WithdrawalService>();
        features.Service<DepartureService>().Role<IDepartureObserver, DepartureService>();
        features.Service<RenameService>().Role<IRenameObserver, RenameService>();
    }
}

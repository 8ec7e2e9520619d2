using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class CheckInModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<CheckInCodes>().Role<IMeetupButtons, CheckInCodes>();
        features.Buttons<HereButton>();
        features.Buttons<HostTicks>();
        features.Job<CheckInCloses>();
        features.Job<CheckInOpens>();
        features.Service<ArrivalText>();
        features.Service<CheckInDesk>();
    }
}

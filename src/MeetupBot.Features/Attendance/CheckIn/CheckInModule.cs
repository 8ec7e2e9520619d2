using MeetupBot.Application.Modules;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class CheckInModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<CheckInCodeButtons>().Role<IMeetupButtons, CheckInCodeButtons>();
        features.Buttons<HereButton>();
        features.Buttons<HostTickButtons>();
        features.Job<CheckInClosesJob>();
        features.Job<CheckInOpensJob>();
        features.Service<ArrivalText>();
        features.Service<CheckInService>();
    }
}

using MeetupBot.Application.Modules;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Check-in: "I'm here" on the card, by camera at the door, or by a host's ticks.</summary>
internal sealed class CheckInModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<AbsenceButtons>();
        features.Buttons<CheckInCodeButtons>().Role<IMeetupButtons, CheckInCodeButtons>();
        features.Buttons<HereButtons>();
        features.Buttons<HostTickButtons>();
        features.Job<CheckInClosesJob>();
        features.Job<CheckInOpensJob>();
        features.Service<ArrivalText>();
        features.Service<CheckInService>();
        features.Service<HostTickService>();
    }
}

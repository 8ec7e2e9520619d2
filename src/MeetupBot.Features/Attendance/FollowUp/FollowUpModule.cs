using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.FollowUp;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class FollowUpModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Job<FollowUpJob>();
        features.Job<MeetupOverJob>();
        features.Service<FollowUpScheduler>();
    }
}

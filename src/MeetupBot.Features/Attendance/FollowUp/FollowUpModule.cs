using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.FollowUp;

/// <summary>Follow-ups: the recap and the question whom you met, the day after.</summary>
internal sealed class FollowUpModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Job<FollowUpJob>();
        features.Job<MeetupOverJob>();
        features.Service<FollowUpService>();
    }
}

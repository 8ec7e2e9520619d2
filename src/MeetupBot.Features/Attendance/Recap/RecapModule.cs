using MeetupBot.Domain.Members;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class RecapModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<AgainButton>();
        features.Buttons<MomentButton>().Forms<MomentButton>();
        features.Message<RecapCardOutbox, SpaceId>();
        features.Message<ThreadOutbox, ThreadPayload>();
        features.Service<RecapCard>();
        features.Service<RecapPosts>();
        features.Service<Threads>();
    }
}

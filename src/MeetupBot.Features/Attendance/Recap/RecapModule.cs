using MeetupBot.Application.Modules;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Recaps: how many came and met, moments to share, and the same again next month.</summary>
internal sealed class RecapModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<AgainButtons>();
        features.Buttons<MomentButtons>().Forms<MomentButtons>();
        features.Buttons<RecapPictureButtons>();
        features.Message<RecapCardOutbox, SpaceId>();
        features.Message<ThreadOutbox, ThreadPayload>();
        features.Service<RecapCard>();
        features.Service<RecapPosts>();
        features.Service<RecapReader>();
        features.Shared<RecapShownService>();
        features.Service<ThreadPosts>();
    }
}

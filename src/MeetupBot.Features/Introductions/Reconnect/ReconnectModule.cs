using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class ReconnectModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<ReconnectButtons>();
        features.Job<ReconnectJob, ToldOf>();
        features.Service<LongUnseenReader>();
    }
}

using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>Once a month, suggests somebody to meet again whom a member has not seen for months.</summary>
internal sealed class ReconnectModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Topic<ReconnectTopic>(ReconnectTopic.Name);
        features.Buttons<ReconnectButtons>();
        features.Job<ReconnectJob, ReconnectPayload>();
        features.Service<LongUnseenReader>();
    }
}

using MeetupBot.Application.Modules;

namespace MeetupBot.Tests.Application.Modules;

/// <summary>A feature that no other file knows: all that it takes stands in this folder.</summary>
internal sealed class GongModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<GongCommand>();
        features.Buttons<GongButtons>();
        features.Job<GongJob>();
        features.Message<GongOutbox, GongPayload>();
        features.Service<GongPosts>();
        features.Shared<GongRefusals>();
    }
}

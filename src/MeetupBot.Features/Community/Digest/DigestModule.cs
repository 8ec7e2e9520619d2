using MeetupBot.Application.Modules;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Posts a monthly summary to the announce channels.</summary>
internal sealed class DigestModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Job<DigestJob, CommunityId?>();
        features.Message<DigestOutbox, DigestPayload>();
        features.Service<DigestReader>();
        features.Service<DigestPosts>();
    }
}

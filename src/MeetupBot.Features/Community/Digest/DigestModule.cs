using MeetupBot.Domain.Members;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class DigestModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Job<DigestJob, CommunityId?>();
        features.Message<DigestOutbox, DigestPayload>();
        features.Service<DigestContents>();
        features.Service<DigestPosts>();
    }
}

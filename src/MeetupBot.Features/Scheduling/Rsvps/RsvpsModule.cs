using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Rsvps;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class RsvpsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<RsvpButtons>();
        features.Service<RsvpService>();
    }
}

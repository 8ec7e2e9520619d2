using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Rsvps;

/// <summary>Answers: going, maybe, can't, and guests; a free place goes to the first on the waitlist.</summary>
internal sealed class RsvpsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<RsvpButtons>();
        features.Service<RsvpService>();
    }
}

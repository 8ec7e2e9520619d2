using MeetupBot.Domain.Promises;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class PromisesModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<PromiseButtons>().Forms<PromiseButtons>();
        features.Job<RemindPromiseJob, PromiseId>();
    }
}

using MeetupBot.Application.Modules;
using MeetupBot.Domain.Promises;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>Lets members note what they promised to send somebody, and reminds them once.</summary>
internal sealed class PromisesModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Topic<PromiseTopic>(PromiseTopic.Name);
        features.Buttons<PromiseButtons>().Forms<PromiseButtons>();
        features.Job<RemindPromiseJob, PromiseId>();
    }
}

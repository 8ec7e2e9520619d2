using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>News of meetups by direct message: each person is told once how a meetup differs from what they know.</summary>
internal sealed class NewsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Topic<NewsTopic>(NewsTopic.Name);
        features.Service<NewsPosts>();
    }
}

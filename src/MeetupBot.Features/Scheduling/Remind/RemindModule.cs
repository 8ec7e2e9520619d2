using MeetupBot.Domain.Members;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class RemindModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<GreetButton>();
        features.Buttons<StillComingButton>();
        features.Job<RemindChannel>();
        features.Job<RemindMember>();
        features.Job<StillComing>();
        features.Message<ReminderCardOutbox, SpaceId>();
        features.Service<ChannelReminders>();
        features.Service<Greeters>();
        features.Service<NewsDesk>();
        features.Service<NotMetYet>();
        features.Shared<ReminderLog>();
        features.Service<ReminderPlanner>();
    }
}

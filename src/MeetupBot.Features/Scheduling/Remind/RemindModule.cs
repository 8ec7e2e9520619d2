using MeetupBot.Application.Modules;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Reminders: who is coming, whom you have not met, and whether you still come.</summary>
internal sealed class RemindModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<GreetButtons>();
        features.Buttons<StillComingButtons>();
        features.Job<RemindChannelJob, ReminderEnd>();
        features.Job<RemindMemberJob, ReminderEnd>();
        features.Job<StillComingJob, ReminderEnd>();
        features.Message<ReminderCardOutbox, SpaceId>();
        features.Service<ChannelReminders>();
        features.Service<Greeters>();
        features.Service<ReminderContents>();
        features.Service<NotMetYet>();
        features.Shared<ReminderLog>();
        features.Service<ReminderPlanner>();
    }
}

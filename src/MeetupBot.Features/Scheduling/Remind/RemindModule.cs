using MeetupBot.Application.Modules;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Reminders: who is coming, whom you have not met, and whether you still come.</summary>
internal sealed class RemindModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<GreetButtons>();
        features.Buttons<StillComingButtons>();
        features.Job<MeetupBeginsJob>();
        features.Job<RemindChannelJob, ReminderPayload>();
        features.Job<RemindMemberJob, ReminderPayload>();
        features.Job<StillComingJob, ReminderPayload>();
        features.Message<ReminderCardOutbox, SpaceId>();
        features.Service<ReminderPosts>();
        features.Service<ReminderLinePosts>();
        features.Service<ReminderMentionsReader>();
        features.Role<IChannelNotice, ReminderMentionsReader>();
        features.Service<GreeterReader>();
        features.Topic<ReminderTopic>(ReminderTopic.Name);
        features.Service<ReminderViewReader>();
        features.Service<UnmetGuestsReader>();
        features.Shared<ReminderLog>();
        features.Service<ReminderScheduleService>();
    }
}

using MeetupBot.Application.Jobs;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Promises;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>Reminds a member once of a promise, outside their quiet hours.</summary>
internal sealed class RemindPromiseJob(Notifier notifier, Session session) : IJob
{
    public static string Kind => JobKinds.PromiseReminder;

    public static string Describe(string title) => "Somebody is reminded of what they promised";

    public void Schedule(Promise promise) => session.Due.Schedule(new DueItem
    {
        Kind = JobKinds.PromiseReminder,
        Key = KeyOf(promise.Id),
        MemberId = promise.MemberId,
        DueAt = promise.RemindAt,
        Payload = promise.Id.Value,
    });

    public static string KeyOf(PromiseId promise) => $"{JobKinds.PromiseReminder}:{promise}";

    public void Run(JobContext job)
    {
        if (session.Promises.Find(new PromiseId(job.Item.Payload ?? "")) is not { KeptAt: null } promise)
            return;
        var to = promise.ToId is { } member ? new NameVisibility(session, promise.MemberId).NameOf(member) : null;
        notifier.Notify(promise.MemberId, new Notification(PromiseCard.Reminder(promise, to))
        {
            MayMention = false,
            Names = promise.ToId is { } named ? [named] : [],
        });
    }
}

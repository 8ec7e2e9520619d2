using MeetupBot.Application.Names;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>Who promised something is reminded once, outside their quiet hours.</summary>
internal sealed class RemindPromise(Notifier notifier, Session session) : IDueJob
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

    public void Run(DueTurn turn)
    {
        if (session.Promises.Find(new PromiseId(turn.Item.Payload ?? "")) is not { KeptAt: null } promise)
            return;
        var to = promise.ToId is { } member ? new Naming(session, promise.MemberId).NameOf(member) : null;
        notifier.Notify(promise.MemberId, new Telling(PromiseCard.Reminder(promise, to))
        {
            MayMention = false,
            Names = promise.ToId is { } named ? [named] : [],
        });
    }
}

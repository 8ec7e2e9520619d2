using MeetupBot.Application.Jobs;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>Who promised something is reminded once, outside their quiet hours.</summary>
internal sealed class RemindPromiseJob(Notifier notifier, NameVisibilityReader nameVisibility, Session session) : IJob<PromiseId>
{
    public static string Kind => "promise.remind";

    public static string Describe(string title) => "Reminder of a promise";

    public static string DescribeDone(string title) => "Somebody was reminded of a promise";

    public static PromiseId Read(string? payload) => new(payload ?? "");

    public void Schedule(Promise promise) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = KeyOf(promise.Id),
        MemberId = promise.MemberId,
        DueAt = promise.RemindAt,
        Payload = promise.Id.Value,
    });

    public static string KeyOf(PromiseId promise) => $"{Kind}:{promise}";

    public void Run(JobContext job, PromiseId payload)
    {
        if (session.Promises.Find(payload) is not { KeptAt: null } promise)
            return;
        var to = promise.ToId is { } member ? nameVisibility.ReadFor(promise.MemberId).NameOf(member) : null;
        notifier.Notify(promise.MemberId, new Notification(PromiseCard.DrawReminder(promise, to))
        {
            MayMention = false,
            Names = promise.ToId is { } named ? [named] : [],
            Fact = PromiseTopic.WriteFact(promise),
        });
    }
}

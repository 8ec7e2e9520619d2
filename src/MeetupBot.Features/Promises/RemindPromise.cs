using MeetupBot.Domain.Promises;
using MeetupBot.Features.Consent;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;

namespace MeetupBot.Features.Promises;

/// <summary>Who promised something is reminded once, outside their quiet hours.</summary>
public sealed class RemindPromise : IDueJob
{
    public string Kind => DueKinds.PromiseReminder;

    public string Describe(string title) => "Somebody is reminded of what they promised";

    public static void Schedule(Session session, Promise promise) => session.Due.Schedule(new DueItem
    {
        Kind = DueKinds.PromiseReminder,
        Key = KeyOf(promise.Id),
        MemberId = promise.MemberId,
        DueAt = promise.RemindAt,
        Payload = promise.Id.Value,
    });

    public static string KeyOf(PromiseId promise) => $"{DueKinds.PromiseReminder}:{promise}";

    public void Run(DueTurn turn)
    {
        if (turn.Session.Promises.Find(new PromiseId(turn.Item.Payload ?? "")) is not { KeptAt: null } promise)
            return;
        var to = promise.ToId is { } member ? new Naming(turn.Session, promise.MemberId).NameOf(member) : null;
        turn.Scope.Messenger.Tell(promise.MemberId, new Telling(PromiseCard.Reminder(promise, to))
        {
            MayMention = false,
            Names = promise.ToId is { } named ? [named] : [],
        });
    }
}

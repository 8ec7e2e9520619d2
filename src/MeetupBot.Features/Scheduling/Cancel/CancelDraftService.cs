using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Keeps what a button can't hold: a typed reason until it is confirmed, and the work of a cancelled meetup until it is final.</summary>
internal sealed class CancelDraftService(Session session)
{
    private const string ReasonKind = "cancel.reason";

    public string KeepReason(InteractionContext context, string reason) =>
        session.Drafts.Add(context.Caller.Id, ReasonKind, reason, context.Now).Id;

    public string? FindReason(InteractionContext context, string key) =>
        session.Drafts.Find(key) is { Kind: ReasonKind } draft && draft.MemberId == context.Caller.Id ? draft.Payload : null;

    /// <summary>Reads the work before it is cancelled with the meetup.</summary>
    public void KeepWork(InteractionContext context, MeetupId meetup)
    {
        var work = session.Due.Of(meetup)
            .Select(item => new CancelledWork(item.Kind, item.Key, item.MemberId?.Value, item.SpaceId?.Value, item.DueAt.ToUnixTimeMilliseconds(), item.Payload));
        session.Drafts.Add(context.Caller.Id, WorkKindOf(meetup), JsonSerializer.Serialize([.. work], CancelJson.Default.CancelledWorkArray), context.Now);
    }

    /// <summary>Puts the work back; what fell due meanwhile is done at once.</summary>
    public void RestoreWork(Meetup cancelled)
    {
        if (cancelled.CancelledBy is not { } by || session.Drafts.Find(by, WorkKindOf(cancelled.Id)) is not { } draft)
            return;
        foreach (var item in JsonSerializer.Deserialize(draft.Payload, CancelJson.Default.CancelledWorkArray)!)
            session.Due.Schedule(new DueItem
            {
                Kind = item.Kind,
                Key = item.Key,
                MeetupId = cancelled.Id,
                MemberId = item.Member is { } member ? new MemberId(member) : null,
                SpaceId = item.Space is { } space ? new SpaceId(space) : null,
                DueAt = Instant.FromUnixTimeMilliseconds(item.DueAt),
                Payload = item.Payload,
            });
        session.Drafts.Remove(draft.Id);
    }

    /// <summary>Every host finds it by the meetup.</summary>
    private static string WorkKindOf(MeetupId meetup) => $"cancel.work:{meetup}";
}

/// <summary>An item of <see cref="DueItem"/> as it was.</summary>
/// <param name="DueAt">Milliseconds since 1970.</param>
internal sealed record CancelledWork(string Kind, string Key, long? Member, long? Space, long DueAt, string? Payload);

[JsonSerializable(typeof(CancelledWork[]))]
internal sealed partial class CancelJson : JsonSerializerContext;

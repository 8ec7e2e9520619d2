using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MeetupBot.Application.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Keeps proposals and edits as typed.</summary>
internal sealed class DraftService(Session session) : DraftService<ProposalDraft>(session, "proposal", DraftJson.Default.ProposalDraft);

/// <summary>Keeps drafts between two presses for a day. Only their author can use them.</summary>
/// <param name="kind">Stored with the draft: a key of another kind finds nothing.</param>
internal abstract class DraftService<T>(Session session, string kind, JsonTypeInfo<T> json)
    where T : class
{
    public string Keep(InteractionContext context, T draft) =>
        session.Drafts.Add(context.Caller.Id, kind, JsonSerializer.Serialize(draft, json), context.Now).Id;

    /// <summary>Deletes a used draft, so that its old buttons do nothing.</summary>
    public void Drop(string key) => session.Drafts.Remove(key);

    public T? Find(InteractionContext context, string key) =>
        session.Drafts.Find(key) is { } draft && draft.Kind == kind && draft.MemberId == context.Caller.Id
            ? JsonSerializer.Deserialize(draft.Payload, json)
            : null;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProposalDraft))]
internal sealed partial class DraftJson : JsonSerializerContext;

/// <summary>A proposal as typed, kept while the person corrects it.</summary>
internal sealed record ProposalDraft
{
    public string? Title { get; init; }
    public string? When { get; init; }
    public string? Where { get; init; }
    public string? Duration { get; init; }
    public string? Closes { get; init; }
    public string? Capacity { get; init; }
    public string? Description { get; init; }

    /// <summary>The meetup being edited; null for a new one.</summary>
    public string? Meetup { get; init; }

    /// <summary>The series that is changed; empty for a new one. Null: no series.</summary>
    public string? Series { get; init; }

    /// <summary>The meetup's values when the edit form was opened. Only fields that differ from them are changed.</summary>
    public ProposalDraft? Opened { get; init; }

    /// <summary>The channel where it was typed. The card is posted there.</summary>
    public string? Channel { get; init; }

    /// <summary>The introduction whose members look for a time; null for every other meetup.</summary>
    public string? Introduction { get; init; }

    /// <summary>Whether one time may end the poll that is edited, because the pressed correction said that it would.</summary>
    public bool MaySchedule { get; init; }

    /// <summary>Whether the same may be posted again, because the pressed button said that it was posted already.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>Who keeps a place when an edit leaves fewer places than are taken. Null: to be asked.</summary>
    public WhoStays? WhoStays { get; init; }

    /// <summary>The corrections that were offered as buttons, in their order.</summary>
    public IReadOnlyList<DraftFix>? Offers { get; init; }

    /// <summary>The same meetup at a time that is still to be typed.</summary>
    public static ProposalDraft Like(Meetup meetup) => new()
    {
        Title = meetup.Title,
        Where = meetup.Place,
        Duration = meetup.Time is { IsWholeDay: true } ? null : DurationText.Of(meetup.Duration),
        Capacity = meetup.Capacity?.ToString(CultureInfo.InvariantCulture),
        Description = meetup.Description,
    };

    [JsonIgnore]
    public bool IsEmpty => this with { Meetup = null, Series = null, Channel = null, Introduction = null, Offers = null } == new ProposalDraft();

    /// <summary>Fills missing fields from the other draft.</summary>
    public ProposalDraft FillFrom(ProposalDraft other) => this with
    {
        Title = Title ?? other.Title,
        When = When ?? other.When,
        Where = Where ?? other.Where,
        Duration = Duration ?? other.Duration,
        Closes = Closes ?? other.Closes,
        Capacity = Capacity ?? other.Capacity,
        Description = Description ?? other.Description,
    };
}

/// <summary>Who keeps a place when there are fewer than are taken.</summary>
internal enum WhoStays
{
    Everybody,

    /// <summary>The first to come. The last wait in line.</summary>
    TheFirst,
}

/// <summary>A correction of a draft, one press away.</summary>
/// <param name="Field">The field that it replaces.</param>
/// <param name="Text">Its new value.</param>
/// <param name="MaySchedule">Whether its question said that one time is set at once.</param>
internal sealed record DraftFix(string Field, string Label, string Text, bool MaySchedule = false);

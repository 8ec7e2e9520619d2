using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Keeps drafts between two presses for a day. Only their author can use them.</summary>
internal sealed class DraftService(Session session)
{
    private const string Kind = "proposal";

    public string Keep(InteractionContext context, ProposalDraft draft) =>
        session.Drafts.Add(context.Caller.Id, Kind, JsonSerializer.Serialize(draft, DraftJson.Default.ProposalDraft), context.Now).Id;

    /// <summary>Deletes a used draft, so that its old buttons do nothing.</summary>
    public void Drop(InteractionContext context, string key) => session.Drafts.Remove(key);

    public ProposalDraft? Find(InteractionContext context, string key) =>
        session.Drafts.Find(key) is { Kind: Kind } draft && draft.MemberId == context.Caller.Id
            ? JsonSerializer.Deserialize(draft.Payload, DraftJson.Default.ProposalDraft)
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

    /// <summary>The meetup's values when the edit form was opened. Only fields that differ from them are changed.</summary>
    public ProposalDraft? Opened { get; init; }

    /// <summary>The channel where it was typed. The card is posted there.</summary>
    public string? Channel { get; init; }

    [JsonIgnore]
    public bool IsEmpty => this with { Meetup = null, Channel = null } == new ProposalDraft();

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

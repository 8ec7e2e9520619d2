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

using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using System.Text.Json;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Drafts between two presses, for a day; only their writer can take them up again.</summary>
internal sealed class DraftBox(Session session)
{
    private const string Kind = "proposal";

    public string Keep(Turn turn, ProposalDraft draft) =>
        session.Drafts.Add(turn.Caller.Id, Kind, JsonSerializer.Serialize(draft, DraftJson.Default.ProposalDraft), turn.Now).Id;

    /// <summary>It has served: its buttons, which may still be seen, act no more.</summary>
    public void Drop(Turn turn, string key) => session.Drafts.Remove(key);

    public ProposalDraft? Find(Turn turn, string key) =>
        session.Drafts.Find(key) is { Kind: Kind } draft && draft.MemberId == turn.Caller.Id
            ? JsonSerializer.Deserialize(draft.Payload, DraftJson.Default.ProposalDraft)
            : null;
}

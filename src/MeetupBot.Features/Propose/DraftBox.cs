using System.Text.Json;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.Propose;

/// <summary>Drafts between two presses, for a day; only their writer can take them up again.</summary>
public static class DraftBox
{
    private const string Kind = "proposal";

    public static string Keep(Turn turn, ProposalDraft draft) =>
        turn.Session.Drafts.Add(turn.Caller.Id, Kind, JsonSerializer.Serialize(draft, DraftJson.Default.ProposalDraft), turn.Now).Id;

    /// <summary>It has served: its buttons, which may still be seen, act no more.</summary>
    public static void Drop(Turn turn, string key) => turn.Session.Drafts.Remove(key);

    public static ProposalDraft? Find(Turn turn, string key) =>
        turn.Session.Drafts.Find(key) is { Kind: Kind } draft && draft.MemberId == turn.Caller.Id
            ? JsonSerializer.Deserialize(draft.Payload, DraftJson.Default.ProposalDraft)
            : null;
}

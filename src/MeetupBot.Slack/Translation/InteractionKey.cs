using System.Security.Cryptography;
using System.Text;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// The id of one action, the same for every delivery of it. A repeat has the same payload. Only the envelope around it, and for events
/// the <c>event_id</c>, may differ. A press is identified by person, time (<c>action_ts</c>, to the microsecond) and component; a command
/// and a shortcut by their <c>trigger_id</c>, which Slack creates for each; a form by its view and values, so that submitting it again
/// after a lost acknowledgement is not a second action.
/// Sources: docs.slack.dev, Reference, Interaction payloads; APIs, Events API, "Retries"; Using Socket Mode.
/// </summary>
internal static class InteractionKey
{
    public static string? Of(SlashCommand command) => Named("command", command.UserId, command.TriggerId ?? command.ResponseUrl);

    public static string? Of(InteractionPayload payload, BlockAction action) =>
        Named("press", payload.User?.Id, action.ActionTs is { Length: > 0 } at ? $"{at}:{action.BlockId}:{action.ActionId}" : payload.TriggerId);

    public static string? OfShortcut(InteractionPayload payload) =>
        Named("shortcut", payload.User?.Id, payload.TriggerId ?? $"{payload.ActionTs}:{payload.CallbackId}:{payload.MessageTs}");

    public static string? Of(InteractionPayload payload, PayloadView view, IReadOnlyDictionary<string, string> fields)
    {
        var filled = string.Join('\u0001', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}\u0002{field.Value}"));
        return view.Id is null ? null : Named("form", payload.User?.Id, $"{view.Id}:{view.Hash}:{view.CallbackId}:{filled}");
    }

    /// <summary>Hashed, because the parts are untrusted and may be long.</summary>
    private static string? Named(string kind, string? user, string? act) =>
        string.IsNullOrEmpty(act) ? null : $"slack:{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user}:{act}")).AsSpan(0, 16))}";
}

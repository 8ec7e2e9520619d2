using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Checks everything that the bot sent: nothing is malformed or undocumented, and nothing pings a channel.</summary>
internal static class SlackAudit
{
    /// <summary>
    /// Errors that what the bot sent causes, not the state of the workspace. A used trigger is not among them: a repeat may arrive while the
    /// first delivery is still in progress.
    /// </summary>
    private static readonly HashSet<string> Malformed = new(StringComparer.Ordinal)
    {
        "unknown_method", "invalid_arguments", "invalid_blocks", "invalid_blocks_format", "invalid_json", "json_not_object", "invalid_form_data",
        "invalid_post_type", "missing_post_type", "no_text", "msg_too_long", "invalid_payload", "view_too_large", "missing_scope",
        "invalid_limit", "invalid_cursor", "not_authed", "not_allowed_token_type", "invalid_url", "upload_failed",
    };

    private static readonly SlackSpec Spec = SlackSpec.Read();

    public static IReadOnlyList<string> Faults(SlackSimulator slack) =>
        [.. slack.Complaints.Concat(slack.Requests.SelectMany(r => Faults(r).Select(fault => $"{fault}: {r}"))).Distinct().Take(10)];

    private static IEnumerable<string> Faults(ApiRecord record)
    {
        if (record.Error is { } error && Malformed.Contains(error))
            yield return $"malformed ({error}, {record.Reply?["response_metadata"]?.ToJsonString()})";
        foreach (var fault in Spec.Check(record))
            yield return fault;
    }
}

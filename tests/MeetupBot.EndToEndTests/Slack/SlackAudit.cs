using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Looks at everything that the bot sent: nothing malformed, nothing that Slack does not describe, nothing that calls a channel.</summary>
internal static class SlackAudit
{
    /// <summary>
    /// Refusals that come of what the bot sent, not of how the world is. A trigger may be used up: by a repeat that came while the
    /// first was still under way.
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

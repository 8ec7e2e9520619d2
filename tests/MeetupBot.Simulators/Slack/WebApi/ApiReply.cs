using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>The response to a call.</summary>
/// <param name="Json">Null for a body that is not JSON.</param>
/// <param name="Error">The error code of a refusal.</param>
/// <param name="RetryAfter">For 429.</param>
internal sealed record ApiReply(int Status, JsonObject? Json, string? Error, TimeSpan? RetryAfter)
{
    public static ApiReply Of(ApiFault fault) => new(
        fault.Status == 0 ? 200 : fault.Status,
        fault.Error is null ? null : new JsonObject { ["ok"] = false, ["error"] = fault.Error },
        fault.Error ?? (fault.Cut ? "reset" : "server_error"),
        fault.RetryAfter);
}

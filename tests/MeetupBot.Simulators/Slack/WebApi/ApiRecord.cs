using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>A received call to the Web API, a response URL or an upload address, with its response.</summary>
/// <param name="At">When it arrived.</param>
/// <param name="Method">E.g. <c>chat.postMessage</c>, <c>response_url</c>, <c>upload</c>. As sent when there is no such method.</param>
/// <param name="HttpMethod">In upper case.</param>
/// <param name="IsJson">Whether the body was JSON rather than a form.</param>
/// <param name="Arguments">Without the token. Texts when they came as a form.</param>
/// <param name="Status">The HTTP status. 0 when the connection was aborted instead.</param>
/// <param name="Error">The error code. Null for a success.</param>
/// <param name="Reply">The response. Null when it was not JSON.</param>
public sealed record ApiRecord(
    DateTimeOffset At,
    string Method,
    string HttpMethod,
    bool IsJson,
    JsonObject Arguments,
    int Status,
    string? Error,
    JsonObject? Reply)
{
    public bool Ok => Status == 200 && Error is null;

    public string? Channel => Arguments["channel"]?.ToString();

    public override string ToString() => $"{Method} {Arguments.ToJsonString()} -> {Status} {Error}";
}

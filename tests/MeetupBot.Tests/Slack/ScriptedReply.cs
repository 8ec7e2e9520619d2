using System.Text.Json.Nodes;

namespace MeetupBot.Tests.Slack;

internal sealed record ScriptedReply(int Status, string Body)
{
    public int? RetryAfter { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>The connection breaks instead of a response.</summary>
    public bool Cut { get; init; }

    public static ScriptedReply Ok(JsonObject body)
    {
        body["ok"] = true;
        return new(200, body.ToJsonString());
    }

    public static ScriptedReply Refused(string error) => new(200, new JsonObject { ["ok"] = false, ["error"] = error }.ToJsonString());

    public static ScriptedReply Limited(int seconds) => new(429, """{"ok":false,"error":"ratelimited"}""") { RetryAfter = seconds };

    public static ScriptedReply Broken { get; } = new(503, "<html>unavailable</html>");

    public static ScriptedReply Lost { get; } = new(0, "") { Cut = true };
}

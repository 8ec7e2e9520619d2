using System.Net;
using System.Text.Json.Nodes;

namespace MeetupBot.Tests.Simulators.Slack;

/// <summary>An answer of the Web API, read.</summary>
internal sealed record SlackReplyView(HttpStatusCode Status, JsonObject Json, HttpResponseMessage Message)
{
    public bool Ok => (bool?)Json["ok"] == true;

    public string? Error => (string?)Json["error"];

    /// <summary>What <c>response_metadata.messages</c> say, joined.</summary>
    public string Messages => string.Join("; ", (Json["response_metadata"]?["messages"] as JsonArray ?? []).Select(m => m!.ToString()));

    public static async Task<SlackReplyView> ReadAsync(HttpResponseMessage message)
    {
        var text = await message.Content.ReadAsStringAsync();
        return new SlackReplyView(message.StatusCode, text.StartsWith('{') ? (JsonObject)JsonNode.Parse(text)! : [], message);
    }

    public string Text(string name) => Json[name]!.ToString();

    public string Header(string name) => string.Join(",", Message.Headers.GetValues(name));
}

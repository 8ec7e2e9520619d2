using System.Text.Json.Nodes;

namespace MeetupBot.Tests.Slack;

/// <summary>A received call.</summary>
internal sealed record ScriptedCall(string Method, string Body, string? ContentType, string? Authorization)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();
}

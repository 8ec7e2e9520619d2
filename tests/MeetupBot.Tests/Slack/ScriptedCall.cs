using System.Text.Json.Nodes;

namespace MeetupBot.Tests.Slack;

/// <summary>What arrived.</summary>
internal sealed record ScriptedCall(string Method, string Body, string? ContentType, string? Authorization)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();
}

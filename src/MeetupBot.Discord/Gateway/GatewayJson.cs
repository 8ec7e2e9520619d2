using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Discord.Gateway;

[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Ready))]
internal sealed partial class GatewayJson : JsonSerializerContext
{
    public static GatewayJson Wire { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
}

/// <summary>In milliseconds. Source: Gateway Events, "Hello Structure".</summary>
internal sealed record Hello
{
    public double HeartbeatInterval { get; init; }
}

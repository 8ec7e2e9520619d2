using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>
/// Builds Slack's frames. Source: Using Socket Mode, "Connect to the WebSocket", "Receive events", "Handle disconnects gracefully".
/// </summary>
internal static class SocketFrames
{
    private const string Host = "applink-simulated";

    public static string Hello(Workspace workspace, int connections) => new JsonObject
    {
        ["type"] = "hello",
        ["num_connections"] = connections,
        ["debug_info"] = new JsonObject
        {
            ["host"] = Host,
            ["build_number"] = 1,
            ["approximate_connection_time"] = (long)workspace.Options.SocketLifetime.TotalSeconds,
        },
        ["connection_info"] = new JsonObject { ["app_id"] = workspace.AppId },
    }.ToJsonString();

    public static string Disconnect(DisconnectReason reason) => new JsonObject
    {
        ["type"] = "disconnect",
        ["reason"] = reason switch
        {
            DisconnectReason.Warning => "warning",
            DisconnectReason.RefreshRequested => "refresh_requested",
            DisconnectReason.LinkDisabled => "link_disabled",
            _ => "too_many_websockets",
        },
        ["debug_info"] = new JsonObject { ["host"] = Host },
    }.ToJsonString();

    public static string Envelope(string id, SlackInteraction interaction, int attempt, string? reason)
    {
        var json = new JsonObject
        {
            ["envelope_id"] = id,
            ["payload"] = interaction.Payload.DeepClone(),
            ["type"] = interaction.Kind switch
            {
                InteractionKind.Command => "slash_commands",
                InteractionKind.Interactive => "interactive",
                _ => "events_api",
            },
            ["accepts_response_payload"] = TakesBody(interaction),
        };
        if (interaction.Kind == InteractionKind.Event)
        {
            json["retry_attempt"] = attempt;
            json["retry_reason"] = reason ?? "";
        }

        return json.ToJsonString();
    }

    public static bool TakesBody(SlackInteraction interaction) => interaction.Kind != InteractionKind.Event;
}

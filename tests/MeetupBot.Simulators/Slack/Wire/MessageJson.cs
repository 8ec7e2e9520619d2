using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Wire;

/// <summary>Source: Message object; chat.postMessage, "Response".</summary>
internal static class MessageJson
{
    public static JsonObject Of(SlackMessage message, Workspace workspace)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["ts"] = message.Ts,
            ["user"] = message.Author.Id,
            ["text"] = message.Text,
            ["team"] = workspace.TeamId,
        };
        if (message.Author == workspace.Bot)
        {
            json["bot_id"] = workspace.BotId;
            json["app_id"] = workspace.AppId;
        }

        if (message.Blocks.Count > 0)
            json["blocks"] = message.Blocks.DeepClone();
        if (message.ThreadTs is { } thread)
            json["thread_ts"] = thread;
        if (message.IsBroadcast)
            json["subtype"] = "thread_broadcast";
        if (message.Edits > 0)
            json["edited"] = new JsonObject { ["user"] = message.Author.Id, ["ts"] = message.Ts };
        return json;
    }
}

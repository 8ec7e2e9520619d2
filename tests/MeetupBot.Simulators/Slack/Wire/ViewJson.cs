using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Wire;

/// <summary>A view in responses and payloads. Source: views.open, "Response"; View interaction payloads.</summary>
internal static class ViewJson
{
    public static JsonObject Of(SlackView view, Workspace workspace) => new()
    {
        ["id"] = view.Id,
        ["team_id"] = workspace.TeamId,
        ["type"] = view.Json["type"]!.DeepClone(),
        ["blocks"] = view.Blocks.DeepClone(),
        ["private_metadata"] = view.PrivateMetadata,
        ["callback_id"] = view.CallbackId,
        ["state"] = new JsonObject { ["values"] = view.States.ToJson(view.Elements) },
        ["hash"] = view.Hash,
        ["title"] = view.Json["title"]?.DeepClone(),
        ["clear_on_close"] = view.Json["clear_on_close"]?.DeepClone() ?? false,
        ["notify_on_close"] = view.Json["notify_on_close"]?.DeepClone() ?? false,
        ["close"] = view.Json["close"]?.DeepClone(),
        ["submit"] = view.Json["submit"]?.DeepClone(),
        ["previous_view_id"] = view.Previous?.Id,
        ["root_view_id"] = Root(view).Id,
        ["app_id"] = workspace.AppId,
        ["external_id"] = (string?)view.Json["external_id"] ?? "",
        ["app_installed_team_id"] = workspace.TeamId,
        ["bot_id"] = workspace.BotId,
    };

    private static SlackView Root(SlackView view)
    {
        while (view.Previous is { } below)
            view = below;
        return view;
    }
}

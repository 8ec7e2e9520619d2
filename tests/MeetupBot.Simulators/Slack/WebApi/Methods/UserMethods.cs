using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Wire;

namespace MeetupBot.Simulators.Slack.WebApi.Methods;

/// <summary>Source: users.info, users.list.</summary>
internal sealed class UserMethods(Workspace workspace)
{
    public JsonObject Info(Arguments arguments) => new()
    {
        ["user"] = UserJson.Of(workspace.FindUser(arguments.TextOrNull("user")) ?? throw new ApiError("user_not_found"), workspace),
    };

    public JsonObject List(Arguments arguments) =>
        Page.Of(workspace.Users.Values.Select(u => (JsonNode)UserJson.Of(u, workspace)).ToList(), "members", arguments, 200, 1000);
}

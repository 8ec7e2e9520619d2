using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi.Methods;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>All methods of the simulated Slack. Source: the page of each method ("Facts", "Arguments").</summary>
internal static class MethodTable
{
    private static readonly string[] Reads = ["channels:read", "groups:read", "im:read", "mpim:read"];

    private static readonly string[] Texts =
        ["channel", "text", "blocks", "attachments", "markdown_text", "metadata", "link_names", "parse"];

    public static Dictionary<string, Method> Build(Workspace workspace, MessageStore desk, Tokens tokens, Func<string> openSocket)
    {
        var chat = new ChatMethods(workspace, desk);
        var conversations = new ConversationMethods(workspace, tokens);
        var users = new UserMethods(workspace);
        var views = new ViewMethods(workspace);
        var files = new FileMethods(workspace, desk);
        Method[] methods =
        [
            new("auth.test", _ => Identity(workspace)) { Arguments = [] },
            new("apps.connections.open", _ => new JsonObject { ["url"] = openSocket() }) { Tier = 1, TakesAppToken = true, Scopes = ["connections:write"] },
            new("chat.postMessage", chat.Post)
            {
                Scopes = ["chat:write"],
                Arguments =
                [
                    .. Texts, "as_user", "icon_emoji", "icon_url", "mrkdwn", "reply_broadcast", "thread_ts", "unfurl_links", "unfurl_media", "username",
                ],
            },
            new("chat.update", chat.Update) { Scopes = ["chat:write"], Tier = 3, Arguments = [.. Texts, "ts", "as_user", "reply_broadcast", "file_ids"] },
            new("chat.postEphemeral", chat.PostEphemeral)
            {
                Scopes = ["chat:write"], Tier = 4, Arguments = [.. Texts, "user", "as_user", "icon_emoji", "icon_url", "thread_ts", "username"],
            },
            new("chat.delete", chat.Delete) { Scopes = ["chat:write"], Tier = 3, Arguments = ["channel", "ts", "as_user"] },
            new("chat.getPermalink", chat.Permalink) { Arguments = ["channel", "message_ts"], TakesJson = false },
            new("conversations.open", conversations.Open)
            {
                Scopes = ["im:write", "mpim:write"], Tier = 3, Arguments = ["channel", "users", "return_im", "prevent_creation"],
            },
            new("conversations.info", conversations.Info)
            {
                Scopes = Reads, Tier = 3, TakesJson = false, Arguments = ["channel", "include_locale", "include_num_members"],
            },
            new("conversations.members", conversations.Members)
            {
                Scopes = Reads, Tier = 4, TakesJson = false, Arguments = ["channel", "cursor", "limit"],
            },
            new("users.info", users.Info) { Scopes = ["users:read"], Tier = 4, TakesJson = false, Arguments = ["user", "include_locale"] },
            new("users.list", users.List)
            {
                Scopes = ["users:read"], Tier = 2, TakesJson = false, Arguments = ["cursor", "limit", "include_locale", "team_id"],
            },
            new("views.open", views.Open) { Tier = 4, Arguments = ["trigger_id", "interactivity_pointer", "view"] },
            new("views.push", views.Push) { Tier = 4, Arguments = ["trigger_id", "interactivity_pointer", "view"] },
            new("views.update", views.Update) { Tier = 4, Arguments = ["view", "view_id", "external_id", "hash"] },
            new("views.publish", views.Publish) { Tier = 4, Arguments = ["user_id", "view", "hash"] },
            new("files.getUploadURLExternal", files.GetUploadUrl)
            {
                Scopes = ["files:write"], Tier = 4, TakesJson = false, Arguments = ["filename", "length", "alt_txt", "snippet_type"],
            },
            new("files.completeUploadExternal", files.Complete)
            {
                Scopes = ["files:write"], Tier = 4, Arguments = ["files", "channel_id", "channels", "initial_comment", "thread_ts", "blocks"],
            },
        ];
        return methods.ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    private static JsonObject Identity(Workspace workspace) => new()
    {
        ["url"] = $"https://{workspace.Domain}.slack.com/",
        ["team"] = "Simulated",
        ["user"] = workspace.Bot.Name,
        ["team_id"] = workspace.TeamId,
        ["user_id"] = workspace.Bot.Id,
        ["bot_id"] = workspace.BotId,
        ["is_enterprise_install"] = false,
    };
}

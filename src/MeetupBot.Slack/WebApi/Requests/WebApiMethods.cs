namespace MeetupBot.Slack.WebApi.Requests;

/// <summary>
/// The methods used, with their tiers. Source: docs.slack.dev, Reference, Web API methods, each one's "Facts".
/// </summary>
internal static class WebApiMethods
{
    public static readonly WebApiMethod AuthTest = new("auth.test", MethodPace.Special);

    /// <summary>Tier 3 on docs.slack.dev, Tier 1 on the older api.slack.com. The delays between connections keep well below both.</summary>
    public static readonly WebApiMethod AppsConnectionsOpen = new("apps.connections.open", MethodPace.Tier3) { Interactive = true };

    /// <summary>Never repeated automatically, because it has no idempotency key.</summary>
    public static readonly WebApiMethod ChatPostMessage =
        new("chat.postMessage", MethodPace.Special) { TakesJson = true, Repeatable = false, PerChannel = true };

    public static readonly WebApiMethod ChatUpdate = new("chat.update", MethodPace.Tier3) { TakesJson = true };

    public static readonly WebApiMethod ChatDelete = new("chat.delete", MethodPace.Tier3) { TakesJson = true };

    public static readonly WebApiMethod ChatPostEphemeral =
        new("chat.postEphemeral", MethodPace.Tier4) { TakesJson = true, Repeatable = false, Interactive = true };

    public static readonly WebApiMethod ConversationsOpen = new("conversations.open", MethodPace.Tier3) { TakesJson = true };

    public static readonly WebApiMethod UsersInfo = new("users.info", MethodPace.Tier4) { Interactive = true };

    public static readonly WebApiMethod UsersList = new("users.list", MethodPace.Tier2);

    /// <summary>A trigger is valid for one use, so a repeat would be refused.</summary>
    public static readonly WebApiMethod ViewsOpen = new("views.open", MethodPace.Tier4) { TakesJson = true, Repeatable = false, Interactive = true };

    public static readonly WebApiMethod ViewsUpdate = new("views.update", MethodPace.Tier4) { TakesJson = true, Interactive = true };

    public static readonly WebApiMethod ViewsPublish = new("views.publish", MethodPace.Tier4) { TakesJson = true };

    public static readonly WebApiMethod FilesGetUploadUrl = new("files.getUploadURLExternal", MethodPace.Tier4);

    public static readonly WebApiMethod FilesCompleteUpload = new("files.completeUploadExternal", MethodPace.Tier4) { TakesJson = true, Repeatable = false };
}

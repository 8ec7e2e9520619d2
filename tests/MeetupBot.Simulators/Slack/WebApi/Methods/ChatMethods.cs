using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Wire;

namespace MeetupBot.Simulators.Slack.WebApi.Methods;

/// <summary>Source: chat.postMessage, chat.update, chat.postEphemeral, chat.delete, chat.getPermalink.</summary>
internal sealed class ChatMethods(Workspace workspace, MessageStore desk)
{
    public JsonObject Post(Arguments arguments)
    {
        var channel = desk.Postable(arguments.Text("channel", "channel_not_found"));
        var draft = MessageDraft.Read(arguments);
        var threadTs = arguments.TextOrNull("thread_ts");
        if (threadTs is not null && channel.Find(threadTs) is null)
            throw new ApiError("thread_not_found");
        var message = desk.Post(channel, draft, threadTs: threadTs, isBroadcast: threadTs is not null && arguments.Flag("reply_broadcast"));
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = MessageJson.Of(message, workspace) };
    }

    public JsonObject Update(Arguments arguments)
    {
        var channel = desk.Known(arguments.Text("channel", "channel_not_found"));
        var message = channel.Find(arguments.Text("ts"));
        if (message is null || message.IsDeleted || message.VisibleTo is not null)
            throw new ApiError("message_not_found");
        if (message.Author != workspace.Bot)
            throw new ApiError("cant_update_message");
        if (channel.IsArchived)
            throw new ApiError("is_inactive");
        desk.Change(message, MessageDraft.ReadUpdate(arguments, message));
        return new JsonObject
        {
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["message"] = MessageJson.Of(message, workspace),
        };
    }

    public JsonObject PostEphemeral(Arguments arguments)
    {
        var channel = desk.Postable(arguments.Text("channel", "channel_not_found"));
        var user = workspace.FindUser(arguments.Text("user", "user_not_in_channel"));
        if (user is null || !channel.Has(user))
            throw new ApiError("user_not_in_channel");
        var message = desk.Post(channel, MessageDraft.Read(arguments), visibleTo: user, threadTs: arguments.TextOrNull("thread_ts"));
        return new JsonObject { ["message_ts"] = message.Ts };
    }

    public JsonObject Delete(Arguments arguments)
    {
        var channel = desk.Known(arguments.Text("channel", "channel_not_found"));
        var message = channel.Find(arguments.Text("ts"));
        if (message is null || message.IsDeleted || message.VisibleTo is not null)
            throw new ApiError("message_not_found");
        if (message.Author != workspace.Bot)
            throw new ApiError("cant_delete_message");
        desk.Delete(message);
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts };
    }

    public JsonObject Permalink(Arguments arguments)
    {
        var channel = desk.Known(arguments.Text("channel", "channel_not_found"));
        var message = channel.Find(arguments.Text("message_ts", "message_not_found"));
        if (message is null || message.IsDeleted || message.VisibleTo is not null)
            throw new ApiError("message_not_found");
        return new JsonObject { ["channel"] = channel.Id, ["permalink"] = desk.Permalink(message) };
    }
}

using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Wire;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>
/// Builds the payloads for an app. Source: Implementing slash commands, "Command payload"; Interaction payloads (one page each).
/// </summary>
internal sealed class Payloads(Workspace workspace)
{
    /// <summary>The deprecated verification token. An app must not rely on it.</summary>
    private const string VerificationToken = "simulated-verification-token";

    /// <summary>All fields are texts, so that they also fit into a form.</summary>
    public JsonObject Command(SlackInteraction interaction, string command, string text) => new()
    {
        ["token"] = VerificationToken,
        ["team_id"] = workspace.TeamId,
        ["team_domain"] = workspace.Domain,
        ["channel_id"] = interaction.Channel!.Id,
        ["channel_name"] = ShownName(interaction.Channel),
        ["user_id"] = interaction.User.Id,
        ["user_name"] = interaction.User.Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = workspace.AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = interaction.ResponseUrl,
        ["trigger_id"] = interaction.TriggerId,
    };

    /// <summary>Source: Block actions payload. Ephemeral messages have no content there.</summary>
    public JsonObject MessageAction(SlackInteraction interaction, JsonObject action)
    {
        var message = interaction.Message!;
        var json = Interactive(interaction, "block_actions");
        json["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Conversation.Id,
            ["is_ephemeral"] = message.VisibleTo is not null,
        };
        json["channel"] = Channel(message.Conversation);
        if (message.VisibleTo is null)
            json["message"] = MessageJson.Of(message, workspace);
        json["state"] = new JsonObject { ["values"] = States(message, interaction.User).ToJson(message.Elements) };
        json["response_url"] = interaction.ResponseUrl;
        json["actions"] = new JsonArray(action);
        return json;
    }

    public JsonObject ViewAction(SlackInteraction interaction, JsonObject action)
    {
        var json = Interactive(interaction, "block_actions");
        json["container"] = new JsonObject { ["type"] = "view", ["view_id"] = interaction.SourceView!.Id };
        json["view"] = ViewJson.Of(interaction.SourceView, workspace);
        json["actions"] = new JsonArray(action);
        return json;
    }

    /// <summary>Source: View interaction payloads, "view_submission payloads".</summary>
    public JsonObject Submission(SlackInteraction interaction)
    {
        var json = Interactive(interaction, "view_submission");
        json["view"] = ViewJson.Of(interaction.SourceView!, workspace);
        json["response_urls"] = new JsonArray();
        return json;
    }

    /// <summary>Source: View interaction payloads, "view_closed payloads".</summary>
    public JsonObject Closed(SlackInteraction interaction, bool isCleared)
    {
        var json = Interactive(interaction, "view_closed");
        json.Remove("trigger_id");
        json["view"] = ViewJson.Of(interaction.SourceView!, workspace);
        json["is_cleared"] = isCleared;
        return json;
    }

    /// <summary>Source: Shortcuts interaction payload (global).</summary>
    public JsonObject GlobalShortcut(SlackInteraction interaction, string callbackId)
    {
        var json = Interactive(interaction, "shortcut");
        json["callback_id"] = callbackId;
        json["action_ts"] = workspace.Timestamps.Next();
        return json;
    }

    /// <summary>Source: Shortcuts interaction payload (message). The message may have any author.</summary>
    public JsonObject MessageShortcut(SlackInteraction interaction, string callbackId)
    {
        var json = Interactive(interaction, "message_action");
        json["callback_id"] = callbackId;
        json["action_ts"] = workspace.Timestamps.Next();
        json["message_ts"] = interaction.Message!.Ts;
        json["channel"] = Channel(interaction.Message.Conversation);
        json["message"] = MessageJson.Of(interaction.Message, workspace);
        json["response_url"] = interaction.ResponseUrl;
        return json;
    }

    /// <summary>Source: Block suggestion payload.</summary>
    public JsonObject Suggestion(SlackInteraction interaction, SlackElement element, string typed)
    {
        var json = Interactive(interaction, "block_suggestion");
        json.Remove("trigger_id");
        json["action_id"] = element.ActionId;
        json["block_id"] = element.BlockId;
        json["value"] = typed;
        json["container"] = interaction.SourceView is { } view
            ? new JsonObject { ["type"] = "view", ["view_id"] = view.Id }
            : new JsonObject { ["type"] = "message", ["message_ts"] = interaction.Message!.Ts, ["channel_id"] = interaction.Channel!.Id };
        if (interaction.SourceView is not null)
            json["view"] = ViewJson.Of(interaction.SourceView, workspace);
        return json;
    }

    /// <summary>The envelope of the Events API. Source: Events API, "Event type structure".</summary>
    public JsonObject Event(JsonObject inner) => new()
    {
        ["token"] = VerificationToken,
        ["team_id"] = workspace.TeamId,
        ["api_app_id"] = workspace.AppId,
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = workspace.Ids.Next("Ev"),
        ["event_time"] = workspace.Now.ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = workspace.TeamId,
            ["user_id"] = workspace.Bot.Id,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
    };

    /// <summary>One entry of <c>actions</c>: the element with the chosen value.</summary>
    /// <param name="element">The element that was used.</param>
    /// <param name="value">Its state. Null for buttons.</param>
    /// <param name="more">For elements without state, such as an overflow menu's option.</param>
    public JsonObject Action(SlackElement element, JsonObject? value, JsonObject? more = null)
    {
        var json = new JsonObject { ["type"] = element.Type, ["action_id"] = element.ActionId, ["block_id"] = element.BlockId };
        foreach (var name in new[] { "text", "value", "url", "style", "placeholder", "confirm", "initial_option", "initial_options" })
        {
            if (element.Json[name] is { } part)
                json[name] = part.DeepClone();
        }

        foreach (var (name, part) in (value ?? []).Concat(more ?? []).Where(p => p.Key != "type"))
            json[name] = part?.DeepClone();
        json["action_ts"] = workspace.Timestamps.Next();
        return json;
    }

    public static ElementStates States(SlackMessage message, SlackUser user)
    {
        if (!message.Choices.TryGetValue(user, out var states))
            message.Choices[user] = states = new ElementStates();
        return states;
    }

    /// <summary>Source: Implementing slash commands (direct messages are named <c>directmessage</c>, private channels <c>privategroup</c>).</summary>
    private static string ShownName(SlackConversation channel) => channel.Kind switch
    {
        ConversationKind.Direct => "directmessage",
        ConversationKind.PrivateChannel => "privategroup",
        _ => channel.Name,
    };

    private static JsonObject Channel(SlackConversation channel) => new() { ["id"] = channel.Id, ["name"] = ShownName(channel) };

    private JsonObject Interactive(SlackInteraction interaction, string type) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject
        {
            ["id"] = interaction.User.Id,
            ["username"] = interaction.User.Name,
            ["name"] = interaction.User.Name,
            ["team_id"] = interaction.User.ForeignTeam ?? workspace.TeamId,
        },
        ["api_app_id"] = workspace.AppId,
        ["token"] = VerificationToken,
        ["trigger_id"] = interaction.TriggerId,
        ["team"] = new JsonObject { ["id"] = workspace.TeamId, ["domain"] = workspace.Domain },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };
}

using System.Globalization;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Wire;

namespace MeetupBot.Simulators.Slack.WebApi.Methods;

/// <summary>Source: conversations.open, conversations.info, conversations.members.</summary>
internal sealed class ConversationMethods(Workspace workspace, Tokens tokens)
{
    private const int MostPeople = 8;

    public JsonObject Open(Arguments arguments)
    {
        if (arguments.TextOrNull("channel") is { } known)
        {
            var found = Visible(known);
            if (!found.IsDirect)
                throw new ApiError("method_not_supported_for_channel_type");
            return Opened(found, alreadyOpen: true, arguments);
        }

        var people = People(arguments.Text("users", "users_list_not_supplied"));
        tokens.Require(people.Count == 1 ? "im:write" : "mpim:write");
        var before = workspace.Conversations.Count;
        var conversation = workspace.Conversation(people);
        return Opened(conversation, before == workspace.Conversations.Count, arguments);
    }

    public JsonObject Info(Arguments arguments)
    {
        var conversation = Visible(arguments.Text("channel", "channel_not_found"));
        tokens.Require(ReadScope(conversation.Kind));
        var json = ConversationJson.Of(conversation, workspace);
        if (arguments.Flag("include_num_members"))
            json["num_members"] = conversation.MemberIds.Count;
        return new JsonObject { ["channel"] = json };
    }

    public JsonObject Members(Arguments arguments)
    {
        var conversation = Visible(arguments.Text("channel", "channel_not_found"));
        tokens.Require(ReadScope(conversation.Kind));
        return Page.Of(conversation.MemberIds.Select(id => (JsonNode)id).ToList(), "members", arguments, 100, 1000);
    }

    /// <summary>Source: conversations.info, "Scopes" (one for each kind).</summary>
    private static string ReadScope(ConversationKind kind) => kind switch
    {
        ConversationKind.PublicChannel => "channels:read",
        ConversationKind.PrivateChannel => "groups:read",
        ConversationKind.Direct => "im:read",
        _ => "mpim:read",
    };

    private static JsonObject Opened(SlackConversation conversation, bool alreadyOpen, Arguments arguments)
    {
        var json = new JsonObject { ["channel"] = new JsonObject { ["id"] = conversation.Id } };
        if (alreadyOpen)
        {
            json["no_op"] = true;
            json["already_open"] = true;
        }

        if (arguments.Flag("return_im"))
            json["channel"]!["created"] = 1_700_000_000.ToString(CultureInfo.InvariantCulture);
        return json;
    }

    private List<SlackUser> People(string users)
    {
        var ids = users.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(id => id != workspace.Bot.Id).Distinct().ToList();
        if (ids.Count == 0)
            throw new ApiError("users_list_not_supplied");
        if (ids.Count > MostPeople)
            throw new ApiError("too_many_users");
        return [.. ids.Select(Person)];
    }

    private SlackUser Person(string id)
    {
        var user = workspace.FindUser(id) ?? throw new ApiError("user_not_found");
        if (user.IsDeactivated)
            throw new ApiError("user_disabled");
        if (user.IsBot)
            throw new ApiError("cannot_dm_bot");
        if (user.RefusesMessages)
            throw new ApiError("user_not_visible");
        return user;
    }

    /// <summary>Private conversations without the bot do not exist for it.</summary>
    private SlackConversation Visible(string id)
    {
        var found = workspace.Conversations.GetValueOrDefault(id);
        if (found is null || (found.Kind != ConversationKind.PublicChannel && !found.Has(workspace.Bot)))
            throw new ApiError("channel_not_found");
        return found;
    }
}

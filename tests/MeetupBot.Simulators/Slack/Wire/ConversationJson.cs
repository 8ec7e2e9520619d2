using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Wire;

/// <summary>Source: Conversation object.</summary>
internal static class ConversationJson
{
    public static JsonObject Of(SlackConversation conversation, Workspace workspace)
    {
        var json = new JsonObject
        {
            ["id"] = conversation.Id,
            ["created"] = 1_700_000_000,
            ["is_archived"] = conversation.IsArchived,
            ["is_channel"] = conversation.Kind == ConversationKind.PublicChannel,
            ["is_group"] = conversation.Kind == ConversationKind.PrivateChannel,
            ["is_im"] = conversation.Kind == ConversationKind.Direct,
            ["is_mpim"] = conversation.Kind == ConversationKind.Group,
            ["is_private"] = conversation.Kind != ConversationKind.PublicChannel,
            ["is_org_shared"] = false,
            ["context_team_id"] = workspace.TeamId,
        };
        if (conversation.Kind == ConversationKind.Direct)
        {
            var other = workspace.FindUser(conversation.MemberIds.First(id => id != workspace.Bot.Id))!;
            json["user"] = other.Id;
            json["is_user_deleted"] = other.IsDeactivated;
        }
        else
        {
            json["name"] = conversation.Name;
            json["name_normalized"] = conversation.Name;
            json["is_member"] = conversation.Has(workspace.Bot);
        }

        return json;
    }
}

using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Validation;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>Posts, edits and deletes messages. Callers hold the workspace's lock.</summary>
internal sealed class MessageStore(Workspace workspace)
{
    /// <summary>A conversation that the bot can see.</summary>
    /// <exception cref="ApiError"><c>channel_not_found</c>.</exception>
    public SlackConversation Known(string id)
    {
        var found = workspace.Conversations.GetValueOrDefault(id);
        if (found is null || (found.Kind != ConversationKind.PublicChannel && !found.Has(workspace.Bot)))
            throw new ApiError("channel_not_found");
        return found;
    }

    /// <summary>A conversation in which the bot may post. A user's id means the direct messages with them.</summary>
    /// <exception cref="ApiError"><c>channel_not_found</c>, <c>not_in_channel</c>, <c>is_archived</c> or a rule of the workspace.</exception>
    public SlackConversation Postable(string id)
    {
        if (workspace.FindUser(id) is { } user)
            return Reachable(user) ? workspace.Conversation([user]) : throw new ApiError("channel_not_found");
        var channel = Known(id.StartsWith('#') ? ByName(id[1..]) : id);
        if (channel.Kind == ConversationKind.Direct && channel.MemberIds.Select(workspace.FindUser).Any(u => !Reachable(u!)))
            throw new ApiError("channel_not_found");
        if (channel.IsArchived)
            throw new ApiError("is_archived");
        if (!channel.Has(workspace.Bot))
            throw new ApiError("not_in_channel");
        if (channel.Restriction is { } error)
            throw new ApiError(error);
        return channel;
    }

    public SlackMessage Post(
        SlackConversation channel,
        MessageDraft draft,
        SlackUser? author = null,
        SlackUser? visibleTo = null,
        string? threadTs = null,
        IReadOnlyList<SlackFile>? files = null,
        bool isBroadcast = false)
    {
        var message = new SlackMessage(channel, workspace.Timestamps.Next(), author ?? workspace.Bot)
        {
            VisibleTo = visibleTo,
            ThreadTs = threadTs,
            IsBroadcast = isBroadcast,
            Text = draft.Text,
            Blocks = BlockList.WithIds(draft.Blocks, workspace.Ids),
            Files = files ?? [],
        };
        channel.MessageList.Add(message);
        return message;
    }

    public void Change(SlackMessage message, MessageDraft draft)
    {
        message.Text = draft.Text;
        message.Blocks = BlockList.WithIds(draft.Blocks, workspace.Ids);
        message.Edits++;
        message.Choices.Clear();
    }

    public void Delete(SlackMessage message)
    {
        message.IsDeleted = true;
        message.Conversation.MessageList.Remove(message);
    }

    public string Permalink(SlackMessage message) =>
        $"https://{workspace.Domain}.slack.com/archives/{message.Conversation.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}";

    private static bool Reachable(SlackUser user) => user is { IsDeactivated: false, RefusesMessages: false };

    private string ByName(string name) => workspace.Conversations.Values.FirstOrDefault(c => c.Name == name)?.Id ?? "";
}

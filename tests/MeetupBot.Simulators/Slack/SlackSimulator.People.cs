using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Reading;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Simulators.Slack;

/// <summary>The people: who exists, where they are, what they see.</summary>
public sealed partial class SlackSimulator
{
    public IReadOnlyList<SlackUser> Users => _workspace.Read(() => _workspace.Users.Values.ToArray());

    public IReadOnlyList<SlackConversation> Conversations => _workspace.Read(() => _workspace.Conversations.Values.ToArray());

    /// <summary>Creates a member.</summary>
    /// <param name="realName">The display name. The handle is derived from it.</param>
    /// <param name="timeZone">An IANA name.</param>
    /// <param name="isAdmin">Whether they are an admin of the workspace.</param>
    public SlackUser AddUser(string realName, string timeZone = "Etc/UTC", bool isAdmin = false) => _workspace.Change(() =>
    {
        var user = new SlackUser(_workspace.Ids.Next("U"), realName.ToLowerInvariant().Replace(' ', '.'), realName)
        {
            TimeZone = timeZone,
            IsAdmin = isAdmin,
        };
        _workspace.Users[user.Id] = user;
        return user;
    });

    /// <summary>Creates a channel with the bot in it.</summary>
    public SlackConversation AddChannel(string name, params IReadOnlyList<SlackUser> members) =>
        AddChannel(name, ConversationKind.PublicChannel, withBot: true, members);

    public SlackConversation AddChannel(string name, ConversationKind kind, bool withBot, params IReadOnlyList<SlackUser> members) => _workspace.Change(() =>
    {
        var channel = new SlackConversation(_workspace.Ids.Next("C"), name, kind);
        channel.MemberIds.AddRange((withBot ? [.. members, Bot] : members).Select(m => m.Id));
        _workspace.Conversations[channel.Id] = channel;
        return channel;
    });

    /// <summary>Somebody, or the bot, joins a channel. Source: member_joined_channel event.</summary>
    public SlackInteraction? Join(SlackUser user, SlackConversation channel)
    {
        _workspace.Change(() => channel.MemberIds.Add(user.Id));
        return TellOf(user, channel, "member_joined_channel");
    }

    /// <summary>Somebody, or the bot, leaves a channel. Source: member_left_channel event.</summary>
    public SlackInteraction? Leave(SlackUser user, SlackConversation channel)
    {
        _workspace.Change(() => channel.MemberIds.Remove(user.Id));
        return TellOf(user, channel, "member_left_channel");
    }

    /// <summary>Source: channel_archive event.</summary>
    public SlackInteraction? Archive(SlackConversation channel, SlackUser by)
    {
        _workspace.Change(() => channel.IsArchived = true);
        return _actor.Tell(by, new JsonObject { ["type"] = "channel_archive", ["channel"] = channel.Id, ["user"] = by.Id });
    }

    public SlackInteraction? Unarchive(SlackConversation channel, SlackUser by)
    {
        _workspace.Change(() => channel.IsArchived = false);
        return _actor.Tell(by, new JsonObject { ["type"] = "channel_unarchive", ["channel"] = channel.Id, ["user"] = by.Id });
    }

    /// <summary>The conversation between a person and the bot. It is created if there is none.</summary>
    public SlackConversation DirectChannel(SlackUser user) => _workspace.Change(() => _workspace.Conversation([user]));

    /// <summary>The messages in a channel that everybody sees, the oldest first.</summary>
    public IReadOnlyList<SlackMessage> Messages(SlackConversation channel) =>
        _workspace.Read(() => channel.MessageList.Where(m => m.VisibleTo is null).ToArray());

    /// <summary>The messages that only this person sees, in all channels, the oldest first.</summary>
    public IReadOnlyList<SlackMessage> Ephemerals(SlackUser user) => _workspace.Read(() =>
        _workspace.Conversations.Values.SelectMany(c => c.MessageList).Where(m => m.VisibleTo == user)
            .OrderBy(m => m.Ts, StringComparer.Ordinal).ToArray());

    /// <summary>The messages between the bot and this person.</summary>
    public IReadOnlyList<SlackMessage> DirectMessages(SlackUser user) => _workspace.Read(() => _workspace.Conversations.Values
        .Where(c => c.Kind == ConversationKind.Direct && c.Has(user)).SelectMany(c => c.MessageList).Where(m => m.VisibleTo is null).ToArray());

    /// <summary>The messages in this person's group conversations with the bot.</summary>
    public IReadOnlyList<SlackMessage> GroupMessages(SlackUser user) => _workspace.Read(() => _workspace.Conversations.Values
        .Where(c => c.Kind == ConversationKind.Group && c.Has(user)).SelectMany(c => c.MessageList).ToArray());

    /// <summary>The topmost modal of this person. Null when none is open.</summary>
    public SlackView? Modal(SlackUser user) => _workspace.Read(() => user.Modals.LastOrDefault());

    /// <summary>The Home tab as published for this person, or null.</summary>
    public SlackView? Home(SlackUser user) => _workspace.Read(() => user.Home);

    /// <summary>Slack's own messages to this person about the app, such as that it did not respond.</summary>
    public IReadOnlyList<string> Notices(SlackUser user) => _workspace.Read(() => user.NoticeList.ToArray());

    /// <summary>The uploaded files that are complete.</summary>
    public IReadOnlyList<SlackFile> Files => _workspace.Read(() => _workspace.Files.Values.Where(f => f.IsCompleted).ToArray());

    /// <summary>A person posts a message.</summary>
    public SlackMessage Post(SlackUser user, SlackConversation channel, string text) =>
        _workspace.Change(() => _desk.Post(channel, new MessageDraft(text, []), author: user));

    /// <summary>An admin deletes a message, or its reader dismisses an ephemeral one.</summary>
    public void DeleteMessage(SlackMessage message) => _workspace.Change(() => _desk.Delete(message));

    /// <summary>A message as this person reads it.</summary>
    public SlackReading Read(SlackMessage message, SlackUser reader) =>
        _workspace.Read(() => new MrkdwnReader(_workspace, reader).Read(ShownParts.Read(message)));

    /// <summary>A view as its owner reads it, the title first.</summary>
    public SlackReading Read(SlackView view) => _workspace.Read(() => new MrkdwnReader(_workspace, view.Owner).Read(ShownParts.Read(view)));

    private SlackInteraction? TellOf(SlackUser user, SlackConversation channel, string type) => _actor.Tell(user, new JsonObject
    {
        ["type"] = type,
        ["user"] = user.Id,
        ["channel"] = channel.Id,
        ["channel_type"] = "C",
        ["team"] = TeamId,
    });
}

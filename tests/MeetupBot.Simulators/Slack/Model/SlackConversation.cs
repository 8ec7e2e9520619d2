namespace MeetupBot.Simulators.Slack.Model;

/// <summary>A channel or a direct message. Source: Conversation object.</summary>
public sealed class SlackConversation
{
    internal SlackConversation(string id, string name, ConversationKind kind)
    {
        Id = id;
        Name = name;
        Kind = kind;
    }

    public string Id { get; }

    /// <summary>Without <c>#</c>.</summary>
    public string Name { get; }

    public ConversationKind Kind { get; }

    public bool IsArchived { get; internal set; }

    /// <summary>The error that a rule of the workspace makes of every new message here, such as <c>restricted_action_read_only_channel</c>.</summary>
    public string? Restriction { get; set; }

    public bool IsDirect => Kind is ConversationKind.Direct or ConversationKind.Group;

    /// <summary>Ids, in the order of joining.</summary>
    internal List<string> MemberIds { get; } = [];

    /// <summary>All messages, including ephemeral ones.</summary>
    internal List<SlackMessage> MessageList { get; } = [];

    public bool Has(SlackUser user) => MemberIds.Contains(user.Id);

    public override string ToString() => IsDirect ? Id : $"#{Name}";

    internal SlackMessage? Find(string ts) => MessageList.Find(m => m.Ts == ts);
}

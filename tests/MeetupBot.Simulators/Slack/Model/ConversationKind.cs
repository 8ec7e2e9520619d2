namespace MeetupBot.Simulators.Slack.Model;

public enum ConversationKind
{
    PublicChannel,
    PrivateChannel,

    /// <summary>A direct message between two.</summary>
    Direct,

    /// <summary>A group direct message (<c>mpim</c>).</summary>
    Group,
}

namespace MeetupBot.Simulators.Slack.Model;

public enum ConversationKind
{
    PublicChannel,
    PrivateChannel,

    /// <summary>A direct message between two.</summary>
    Direct,

    /// <summary>A direct message among several (<c>mpim</c>).</summary>
    Group,
}

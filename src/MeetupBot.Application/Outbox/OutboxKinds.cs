namespace MeetupBot.Application.Outbox;

/// <summary>Stored kinds of messages that any feature can send. A stored kind is never given a new meaning.</summary>
public static class OutboxKinds
{
    /// <summary>A card to one person.</summary>
    public const string Direct = "direct";

    /// <summary>A reminder to one person. It is withdrawn when the meetup moves.</summary>
    public const string DirectReminder = "direct.reminder";

    /// <summary>A card in a channel.</summary>
    public const string Post = "post";

    /// <summary>A reminder in a channel. It is withdrawn when the meetup moves.</summary>
    public const string PostReminder = "post.reminder";
}

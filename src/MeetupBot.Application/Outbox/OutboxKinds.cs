namespace MeetupBot.Application.Outbox;

/// <summary>Stored kinds of messages that any feature can send. A stored kind is never given a new meaning.</summary>
public static class OutboxKinds
{
    /// <summary>A card to one person.</summary>
    public const string Direct = "direct";

    /// <summary>A reminder to one person. It is withdrawn when the meetup moves.</summary>
    public const string DirectReminder = "direct.reminder";

    /// <summary>
    /// The beginning of the kinds of messages to one person that their topic draws when they are sent; its name follows. There is at most one of
    /// a topic for a person and a meetup, so it outlasts changes of the meetup.
    /// </summary>
    public const string News = "news.";

    /// <summary>A card in a channel.</summary>
    public const string Post = "post";

    /// <summary>A reminder in a channel. It is withdrawn when the meetup moves.</summary>
    public const string PostReminder = "post.reminder";

    /// <summary>A card in a channel for several people who take no direct messages.</summary>
    public const string PostMention = "post.mention";

    /// <summary>The same of a reminder.</summary>
    public const string PostReminderMention = PostReminder + ".mention";
}

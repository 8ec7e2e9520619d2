namespace MeetupBot.Features.Outgoing;

/// <summary>What a row of the outbox asks for.</summary>
public static class OutgoingKinds
{
    /// <summary>A card that follows its meetup; drawn when it is sent, so it always shows the newest state.</summary>
    public const string PollCard = "card.poll";

    public const string MeetupCard = "card.meetup";

    /// <summary>A card as it stands in the row, to a person.</summary>
    public const string Direct = "direct";

    /// <summary>The same, a reminder: taken back when the meetup moves.</summary>
    public const string DirectReminder = "direct.reminder";

    /// <summary>A card as it stands in the row, into a channel.</summary>
    public const string Post = "post";

    /// <summary>The same, a reminder.</summary>
    public const string PostReminder = "post.reminder";

    /// <summary>The platform's own event; described when it is sent.</summary>
    public const string Event = "event";
}

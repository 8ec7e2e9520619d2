using MeetupBot.Chat.Addresses;
using NodaTime;

namespace MeetupBot.Chat.Interactions;

/// <summary>Something a person did that wants an answer.</summary>
public abstract record Interaction
{
    /// <summary>The platform's id of this very act: delivered twice, it is the same.</summary>
    public required string Id { get; init; }

    public required Person Person { get; init; }

    /// <summary>Null where the platform does not say it, as in Discord's direct messages.</summary>
    public SpaceRef? Space { get; init; }

    /// <summary>Where it was done, a direct message included; null where that was no conversation.</summary>
    public ChannelRef? Channel { get; init; }

    /// <summary>In a conversation between few people, where no card is posted for all.</summary>
    public bool IsDirect { get; init; }

    /// <summary>The platform's own permission: Discord Manage Events (false in direct messages), Slack workspace admin.</summary>
    public bool IsOrganizer { get; init; }

    public required Instant ReceivedAt { get; init; }

    public string Platform => Person.User.Platform;
}

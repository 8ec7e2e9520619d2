using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using NodaTime;

namespace MeetupBot.Chat.Interactions;

/// <summary>Something a person did that needs an answer.</summary>
public abstract record Interaction
{
    /// <summary>The platform's id of the action. A repeated delivery has the same id.</summary>
    public required string Id { get; init; }

    public required Person Person { get; init; }

    /// <summary>Null where the platform does not report it, as in Discord's direct messages.</summary>
    public SpaceRef? Space { get; init; }

    /// <summary>Where it happened, including a direct message. Null when it was not in a conversation.</summary>
    public ChannelRef? Channel { get; init; }

    /// <summary>In a conversation of a few people, where cards are not posted for everyone.</summary>
    public bool IsDirect { get; init; }

    /// <summary>
    /// The platform's own permission at this moment: Discord Manage Events (false in direct messages). Null where the interaction does not
    /// tell it (Slack): then <see cref="Platform.IChatPlatform.FindStandingAsync"/> is asked when the right is used.
    /// </summary>
    public bool? IsOrganizer { get; init; }

    /// <summary>Why a card of the bot would be refused in this channel, as far as the platform says so. Null: nothing is known.</summary>
    public Obstacle? CardObstacle { get; init; }

    /// <summary>The same of an event in the platform's own list.</summary>
    public Obstacle? EventObstacle { get; init; }

    public required Instant ReceivedAt { get; init; }

    public string Platform => Person.User.Platform;
}

using NodaTime;

namespace MeetupBot.Chat;

/// <summary>Something a person did that wants an answer.</summary>
public abstract record Interaction
{
    /// <summary>The platform's id of this very act: delivered twice, it is the same.</summary>
    public required string Id { get; init; }

    public required Person Person { get; init; }

    /// <summary>Null in a direct message.</summary>
    public SpaceRef? Space { get; init; }

    /// <summary>Where it was done, a direct message included.</summary>
    public ChannelRef? Channel { get; init; }

    /// <summary>The platform's own permission: Discord Manage Events, Slack workspace admin. False in direct messages.</summary>
    public bool IsOrganizer { get; init; }

    public required Instant ReceivedAt { get; init; }

    public string Platform => Person.User.Platform;
}

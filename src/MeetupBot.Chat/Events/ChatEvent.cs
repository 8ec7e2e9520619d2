using MeetupBot.Chat.Addresses;

namespace MeetupBot.Chat.Events;

/// <summary>Something that happened on a platform and needs no answer.</summary>
public abstract record ChatEvent
{
    private ChatEvent()
    {
    }

    /// <summary>The bot is in a space. Raised when it is added, and for every space after each new connection.</summary>
    /// <param name="IsNew">True when the bot has just been added.</param>
    /// <param name="Owner">Somebody who may set up the bot, where the platform reports it.</param>
    /// <param name="Members">How many members the platform reports, if it does.</param>
    public sealed record SpaceSeen(SpaceRef Space, string Name, bool IsNew, UserRef? Owner = null, int? Members = null) : ChatEvent;

    /// <summary>
    /// Who sees conversations of a space. Raised for all that are known after each new connection, and when that changes or is first known.
    /// </summary>
    /// <param name="Channels">Whether everybody in the space sees it, by the platform's id.</param>
    public sealed record ChannelsSeen(SpaceRef Space, IReadOnlyDictionary<string, bool> Channels) : ChatEvent;

    /// <summary>The bot was removed. An outage of the space is not a removal.</summary>
    public sealed record SpaceLeft(SpaceRef Space) : ChatEvent;

    public sealed record MessageDeleted(MessageRef Message) : ChatEvent;

    /// <summary>Somebody opened their own page of the bot in the chat app, where the platform has one.</summary>
    public sealed record HomeOpened(SpaceRef Space, Person Person) : ChatEvent;

    /// <summary>Somebody's name, picture or zone may have changed, or they joined.</summary>
    public sealed record PersonSeen(SpaceRef Space, Person Person) : ChatEvent;

    public sealed record PersonLeft(SpaceRef Space, UserRef User) : ChatEvent;
}

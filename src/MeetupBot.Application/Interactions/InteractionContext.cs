using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Storage.Meetups;
using NodaTime;

namespace MeetupBot.Application.Interactions;

/// <summary>One interaction: who acts, where and when.</summary>
public sealed class InteractionContext(Interaction interaction, Caller caller, Capabilities capabilities, Instant now)
{
    public Caller Caller { get; } = caller;

    public Capabilities Capabilities { get; } = capabilities;

    public Instant Now { get; } = now;

    /// <summary>Null in a direct message.</summary>
    public ChannelRef? Channel => interaction.Space is null || interaction.IsDirect ? null : interaction.Channel;

    /// <summary>The caller, as somebody who looks at meetups from here.</summary>
    public Viewer Viewer => new(Caller.Id, Caller.Space.Id, Channel?.Id, Caller.IsGuest);

    public string Platform => interaction.Platform;

    /// <summary>Why an event of the bot would be refused in this space, as far as the platform says so.</summary>
    public Obstacle? EventObstacle => interaction.EventObstacle;

    /// <summary>The account that the person used.</summary>
    public UserRef User => interaction.Person.User;

    public ReadingContext Reading => new(Now, Caller.Zone, interaction.Person.Locale ?? Caller.Member.Locale);

    /// <summary>Writes times in plain text for this person.</summary>
    public TimePhrases Phrases => new(Caller.Zone, Now);

    /// <summary>
    /// Why a card would be refused in a channel of the caller's space. Platforms say it of the channel of the interaction, and of all where
    /// the bot is not in the space. Null: nothing is known.
    /// </summary>
    public Obstacle? FindCardObstacle(string channel) =>
        channel == Channel?.Id || interaction.CardObstacle?.Reason == RefusalReason.SpaceGone ? interaction.CardObstacle : null;

    /// <summary>The same interaction of the same person, with something else known of them.</summary>
    public InteractionContext As(Caller caller) => new(interaction, caller, Capabilities, Now);
}

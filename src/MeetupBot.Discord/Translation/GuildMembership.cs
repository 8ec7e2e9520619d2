using System.Collections.Concurrent;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Discord.Gateway;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// The guilds that have the bot as a member. Commands can be installed in others too, where nothing can be posted. It is noted as events
/// are received, so that an interaction never meets an older state. Source: Interactions, Application Commands, "Authorizing Your
/// Application"; Events, Gateway Events, "Ready", "Guild Create" and "Guild Delete".
/// </summary>
internal sealed class GuildMembership
{
    private static readonly Obstacle NoMember = new(RefusalReason.SpaceGone);

    private readonly ConcurrentDictionary<Snowflake, bool> _guilds = new();
    private volatile bool _isKnown;

    /// <summary>READY lists all guilds of its shard.</summary>
    public void Note(Ready ready)
    {
        foreach (var gone in _guilds.Keys.Where(ready.Serves))
            _guilds.TryRemove(gone, out _);
        foreach (var guild in ready.Guilds ?? [])
            _guilds[guild.Id] = true;
        _isKnown = true;
    }

    public void NoteCreated(Guild guild) => _guilds[guild.Id] = true;

    /// <summary>An outage is not a removal.</summary>
    public void NoteDeleted(Guild guild)
    {
        if (guild.Unavailable != true)
            _guilds.TryRemove(guild.Id, out _);
    }

    /// <summary>Adds what stands in the way in a guild without the bot.</summary>
    public MeetupBot.Chat.Interactions.Interaction Judge(MeetupBot.Chat.Interactions.Interaction interaction) =>
        _isKnown && interaction.Space is { } space && Ids.TryRead(space, out var guild) && !_guilds.ContainsKey(guild)
            ? interaction with { CardObstacle = NoMember, EventObstacle = NoMember }
            : interaction;
}

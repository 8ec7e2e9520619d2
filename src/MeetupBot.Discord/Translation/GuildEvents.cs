using System.Collections.Concurrent;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Discord.Gateway;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Reports the guilds of the bot. READY lists the guilds of a new session, GUILD_CREATE describes each of them or a new one, and
/// GUILD_DELETE without "unavailable" is a removal. Source: Events, Gateway Events, "Guild Create" and "Guild Delete".
/// </summary>
internal sealed class GuildEvents(IChatHandler handler)
{
    private static readonly Obstacle NoMember = new(RefusalReason.SpaceGone);

    /// <summary>Interactions read it while events write it.</summary>
    private readonly ConcurrentDictionary<Snowflake, bool> _known = new();

    /// <summary>
    /// Commands can be installed in a guild without the bot. Nothing can be posted there. Source: Interactions, Application Commands,
    /// "Authorizing Your Application".
    /// </summary>
    public MeetupBot.Chat.Interactions.Interaction Judge(MeetupBot.Chat.Interactions.Interaction interaction) =>
        interaction.Space is { } space && Ids.TryRead(space, out var guild) && !_known.ContainsKey(guild)
            ? interaction with { CardObstacle = NoMember, EventObstacle = NoMember }
            : interaction;

    /// <summary>Known guilds of this shard that are not listed removed the bot while it was disconnected.</summary>
    public async Task ReadyAsync(Ready ready, CancellationToken cancellationToken)
    {
        var listed = (ready.Guilds ?? []).Select(guild => guild.Id).ToHashSet();
        var gone = _known.Keys.Where(guild => !listed.Contains(guild) && ready.Serves(guild)).ToList();
        foreach (var guild in listed)
            _known[guild] = true;
        foreach (var guild in gone)
            await LeaveAsync(guild, cancellationToken);
    }

    public async Task CreatedAsync(Guild guild, CancellationToken cancellationToken)
    {
        if (guild.Unavailable == true)
            return;
        var isNew = _known.TryAdd(guild.Id, true);
        var owner = guild.OwnerId is { } id ? Ids.User(id) : (UserRef?)null;
        await handler.HandleAsync(new ChatEvent.SpaceSeen(Ids.Space(guild.Id), guild.Name ?? "", isNew, owner, guild.MemberCount), cancellationToken);
    }

    public Task DeletedAsync(Guild guild, CancellationToken cancellationToken) =>
        guild.Unavailable == true ? Task.CompletedTask : LeaveAsync(guild.Id, cancellationToken);

    private async Task LeaveAsync(Snowflake guild, CancellationToken cancellationToken)
    {
        _known.TryRemove(guild, out _);
        await handler.HandleAsync(new ChatEvent.SpaceLeft(Ids.Space(guild)), cancellationToken);
    }
}

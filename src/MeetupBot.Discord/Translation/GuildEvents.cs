using MeetupBot.Chat.Addresses;
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
    private readonly HashSet<Snowflake> _known = [];

    /// <summary>Known guilds of this shard that are not listed removed the bot while it was disconnected.</summary>
    public async Task ReadyAsync(Ready ready, CancellationToken cancellationToken)
    {
        var listed = (ready.Guilds ?? []).Select(guild => guild.Id).ToHashSet();
        var gone = _known.Where(guild => !listed.Contains(guild) && ready.Serves(guild)).ToList();
        _known.UnionWith(listed);
        foreach (var guild in gone)
            await LeaveAsync(guild, cancellationToken);
    }

    public async Task CreatedAsync(Guild guild, CancellationToken cancellationToken)
    {
        if (guild.Unavailable == true)
            return;
        var isNew = _known.Add(guild.Id);
        var owner = guild.OwnerId is { } id ? Ids.User(id) : (UserRef?)null;
        await handler.HandleAsync(new ChatEvent.SpaceSeen(Ids.Space(guild.Id), guild.Name ?? "", isNew, owner, guild.MemberCount), cancellationToken);
    }

    public Task DeletedAsync(Guild guild, CancellationToken cancellationToken) =>
        guild.Unavailable == true ? Task.CompletedTask : LeaveAsync(guild.Id, cancellationToken);

    private async Task LeaveAsync(Snowflake guild, CancellationToken cancellationToken)
    {
        _known.Remove(guild);
        await handler.HandleAsync(new ChatEvent.SpaceLeft(Ids.Space(guild)), cancellationToken);
    }
}

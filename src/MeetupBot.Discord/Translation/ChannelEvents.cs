using System.Collections.Concurrent;
using MeetupBot.Chat.Events;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Reports who sees channels and threads: all of a guild when it appears or when something changes. It is noted as events are received, so
/// that an interaction never meets an older state. The intent GUILDS is enough for it.
/// Source: Events, Gateway Events, "Guild Create", "Channel Update", "Thread Create", "Thread List Sync" and "Guild Role Update".
/// </summary>
internal sealed class ChannelEvents(IChatHandler handler, GuildChannels channels)
{
    /// <summary>Guilds with news that is not told yet.</summary>
    private readonly ConcurrentDictionary<Snowflake, bool> _news = new();

    public void NoteCreated(Guild guild)
    {
        if (guild.Unavailable == true)
            return;
        channels.Replace(guild);
        _news[guild.Id] = true;
    }

    public void NoteDeleted(Guild guild)
    {
        if (guild.Unavailable != true)
            channels.Remove(guild.Id);
    }

    public void NoteUpdated(Guild guild)
    {
        if (guild.Roles?.FirstOrDefault(role => role.Id == guild.Id) is { } everyone)
            NoteRole(new GuildRole(guild.Id, everyone));
    }

    public void NoteRole(GuildRole changed)
    {
        if (changed.Role is { } role && role.Id == changed.GuildId && channels.SetEveryone(changed.GuildId, role))
            _news[changed.GuildId] = true;
    }

    /// <summary>For a channel or thread, new or changed.</summary>
    public void NoteChannel(Channel channel)
    {
        if (channel.GuildId is not { } guild)
            return;
        var before = channels.IsSeenByAll(guild, channel.Id);
        channels.Put(guild, channel);
        // Nobody has proposed anything yet in a thread that is just opened.
        if (channels.IsSeenByAll(guild, channel.Id) is { } after && after != before && channel.NewlyCreated != true)
            _news[guild] = true;
    }

    public void NoteGone(Channel channel)
    {
        if (channel.GuildId is { } guild)
            channels.Remove(guild, channel.Id);
    }

    public void NoteThreads(ThreadList list)
    {
        foreach (var thread in list.Threads ?? [])
            channels.Put(list.GuildId, thread);
        _news[list.GuildId] = true;
    }

    /// <summary>Takes what an interaction says about its thread.</summary>
    public void Note(Interaction interaction)
    {
        if (interaction is { GuildId: { } guild, ChannelId: { } channel, Channel: { } described })
            channels.Learn(guild, channel, described);
    }

    /// <summary>Reports what was noted of the guild and not told yet.</summary>
    public Task TellAsync(Snowflake? guild, CancellationToken cancellationToken) => guild is { } id && _news.TryRemove(id, out _)
        ? handler.HandleAsync(new ChatEvent.ChannelsSeen(Ids.Space(id), channels.List(id)), cancellationToken)
        : Task.CompletedTask;
}

using MeetupBot.Chat.Events;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Reports who sees channels and threads: all of a guild when it appears or when something changes. The intent GUILDS is enough for it.
/// Source: Events, Gateway Events, "Guild Create", "Channel Update", "Thread Create", "Thread List Sync" and "Guild Role Update".
/// </summary>
internal sealed class ChannelEvents(IChatHandler handler, GuildChannels channels)
{
    public Task CreatedAsync(Guild guild, CancellationToken cancellationToken)
    {
        if (guild.Unavailable == true)
            return Task.CompletedTask;
        channels.Replace(guild);
        return TellAsync(guild.Id, cancellationToken);
    }

    public void Deleted(Guild guild)
    {
        if (guild.Unavailable != true)
            channels.Remove(guild.Id);
    }

    public Task UpdatedAsync(Guild guild, CancellationToken cancellationToken) =>
        guild.Roles?.FirstOrDefault(role => role.Id == guild.Id) is { } everyone
            ? RoleAsync(new GuildRole(guild.Id, everyone), cancellationToken)
            : Task.CompletedTask;

    public Task RoleAsync(GuildRole changed, CancellationToken cancellationToken) =>
        changed.Role is { } role && role.Id == changed.GuildId && channels.SetEveryone(changed.GuildId, role)
            ? TellAsync(changed.GuildId, cancellationToken)
            : Task.CompletedTask;

    /// <summary>For a channel or thread, new or changed.</summary>
    public Task ChannelAsync(Channel channel, CancellationToken cancellationToken)
    {
        if (channel.GuildId is not { } guild)
            return Task.CompletedTask;
        var before = channels.IsSeenByAll(guild, channel.Id);
        channels.Put(guild, channel);
        var isNews = channels.IsSeenByAll(guild, channel.Id) is { } after && after != before;
        // Nobody has proposed anything yet in a thread that is just opened.
        return isNews && channel.NewlyCreated != true ? TellAsync(guild, cancellationToken) : Task.CompletedTask;
    }

    public Task GoneAsync(Channel channel)
    {
        if (channel.GuildId is { } guild)
            channels.Remove(guild, channel.Id);
        return Task.CompletedTask;
    }

    public Task ThreadsAsync(ThreadList list, CancellationToken cancellationToken)
    {
        foreach (var thread in list.Threads ?? [])
            channels.Put(list.GuildId, thread);
        return TellAsync(list.GuildId, cancellationToken);
    }

    /// <summary>Takes what an interaction says about its thread.</summary>
    public void Learn(Interaction interaction)
    {
        if (interaction is { GuildId: { } guild, ChannelId: { } channel, Channel: { } described })
            channels.Learn(guild, channel, described);
    }

    private Task TellAsync(Snowflake guild, CancellationToken cancellationToken) =>
        handler.HandleAsync(new ChatEvent.ChannelsSeen(Ids.Space(guild), channels.List(guild)), cancellationToken);
}

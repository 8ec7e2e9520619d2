using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Whether the bot may do what it asks for. Source: Permissions; Opcodes and Status Codes, 50001 and 50013.</summary>
internal sealed class ChannelAccess(SimWorld world)
{
    /// <exception cref="ApiError">10003 when there is no such channel, 50001 when the bot cannot see it.</exception>
    public SimChannel See(ulong channelId)
    {
        var channel = world.Channels.GetValueOrDefault(channelId) ?? throw ApiError.UnknownChannel();
        if (channel.Guild is { } guild && !world.Guilds.ContainsKey(guild.Id))
            throw ApiError.UnknownChannel();
        if (channel.Guild is not null && !Of(channel).HasFlag(DiscordPermission.ViewChannel))
            throw ApiError.MissingAccess();
        return channel;
    }

    /// <exception cref="ApiError">As for seeing, and 50013 when a permission lacks.</exception>
    public SimChannel Require(ulong channelId, DiscordPermission permissions)
    {
        var channel = See(channelId);
        Require(channel, permissions);
        return channel;
    }

    public void Require(SimChannel channel, DiscordPermission permissions)
    {
        if (channel.Guild is not null && (Of(channel) & permissions) != permissions)
            throw ApiError.MissingPermissions();
    }

    /// <exception cref="ApiError">10004 (a guild that the bot is not in looks the same).</exception>
    public SimGuild Guild(ulong guildId) => world.Guilds.GetValueOrDefault(guildId) ?? throw ApiError.UnknownGuild();

    public static void RequireInGuild(SimGuild guild, DiscordPermission permissions)
    {
        if ((PermissionCalculator.InGuild(guild.Bot) & permissions) != permissions)
            throw ApiError.MissingPermissions();
    }

    public DiscordPermission Of(SimChannel channel) => world.Permissions(world.Bot, channel);
}

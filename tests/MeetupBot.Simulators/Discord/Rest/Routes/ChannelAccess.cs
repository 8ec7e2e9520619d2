using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Checks the bot's permissions. Source: Permissions; Opcodes and Status Codes, 50001 and 50013.</summary>
internal sealed class ChannelAccess(SimWorld world)
{
    /// <exception cref="ApiError">10003 when the channel does not exist, 50001 when the bot cannot see it.</exception>
    public SimChannel GetVisible(ulong channelId)
    {
        var channel = world.Channels.GetValueOrDefault(channelId) ?? throw ApiError.UnknownChannel();
        if (channel.Guild is { } guild && !world.Guilds.ContainsKey(guild.Id))
            throw ApiError.UnknownChannel();
        if (channel.Guild is not null && !GetPermissions(channel).HasFlag(DiscordPermission.ViewChannel))
            throw ApiError.MissingAccess();
        return channel;
    }

    /// <exception cref="ApiError">As in <see cref="GetVisible"/>, and 50013 when a permission is missing.</exception>
    public SimChannel Require(ulong channelId, DiscordPermission permissions)
    {
        var channel = GetVisible(channelId);
        Require(channel, permissions);
        return channel;
    }

    public void Require(SimChannel channel, DiscordPermission permissions)
    {
        if (channel.Guild is not null && (GetPermissions(channel) & permissions) != permissions)
            throw ApiError.MissingPermissions();
    }

    /// <exception cref="ApiError">10004, also for a guild without the bot.</exception>
    public SimGuild Guild(ulong guildId) => world.Guilds.GetValueOrDefault(guildId) ?? throw ApiError.UnknownGuild();

    public static void RequireInGuild(SimGuild guild, DiscordPermission permissions)
    {
        if ((PermissionCalculator.InGuild(guild.Bot) & permissions) != permissions)
            throw ApiError.MissingPermissions();
    }

    public DiscordPermission GetPermissions(SimChannel channel) => world.Permissions(world.Bot, channel);
}

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>Computes permissions. Source: Permissions, "Permission Overwrites" and "Permission Hierarchy".</summary>
internal static class PermissionCalculator
{
    private const DiscordPermission All = (DiscordPermission)0x001F_FFFF_FFFF_FFFFUL;

    public static DiscordPermission InGuild(SimMember member)
    {
        if (member.Guild.Owner == member.User)
            return All;
        var permissions = member.Guild.Everyone.Permissions;
        foreach (var role in member.Roles)
            permissions |= role.Permissions;
        return permissions.HasFlag(DiscordPermission.Administrator) ? All : permissions;
    }

    /// <summary>Threads have the permissions of their parent. Without View Channel there are none.</summary>
    public static DiscordPermission InChannel(SimMember member, SimChannel channel)
    {
        var permissions = InGuild(member);
        if (permissions == All)
            return All;
        permissions = Overwrite(permissions, member, (channel.Parent ?? channel).Overwrites);
        if (channel.Type == ChannelType.PrivateThread && !SeesPrivateThread(member, channel, permissions))
            return DiscordPermission.None;
        return permissions.HasFlag(DiscordPermission.ViewChannel) ? permissions : DiscordPermission.None;
    }

    private static bool SeesPrivateThread(SimMember member, SimChannel thread, DiscordPermission permissions) =>
        permissions.HasFlag(DiscordPermission.ManageThreads) || thread.Thread!.Members.ContainsKey(member.User.Id);

    private static DiscordPermission Overwrite(DiscordPermission permissions, SimMember member, IReadOnlyList<SimOverwrite> overwrites)
    {
        if (overwrites.Count == 0)
            return permissions;
        permissions = Apply(permissions, overwrites, o => o.TargetId == member.Guild.Everyone.Id);
        permissions = Apply(permissions, overwrites, o => !o.IsMember && member.Roles.Any(r => r.Id == o.TargetId));
        return Apply(permissions, overwrites, o => o.IsMember && o.TargetId == member.User.Id);
    }

    private static DiscordPermission Apply(
        DiscordPermission permissions, IReadOnlyList<SimOverwrite> overwrites, Func<SimOverwrite, bool> applies)
    {
        var (allow, deny) = (DiscordPermission.None, DiscordPermission.None);
        foreach (var overwrite in overwrites.Where(applies))
        {
            allow |= overwrite.Allow;
            deny |= overwrite.Deny;
        }

        return (permissions & ~deny) | allow;
    }
}

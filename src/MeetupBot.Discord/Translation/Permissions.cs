using System.Globalization;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Reads the bits of a permission set. Source: Topics, Permissions, "Bitwise Permission Flags".</summary>
internal static class Permissions
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ViewChannel = 1UL << 10;
    private const ulong SendMessages = 1UL << 11;
    private const ulong ManageEvents = 1UL << 33;
    private const ulong ManageThreads = 1UL << 34;
    private const ulong SendMessagesInThreads = 1UL << 38;
    private const ulong CreateEvents = 1UL << 44;

    private static readonly Obstacle NoEvents = Missing(PermissionNames.CreateEvents);

    /// <summary>Owners and administrators have every permission, and Discord also sends this bit for them.</summary>
    public static bool IsOrganizer(string? memberPermissions) => (Parse(memberPermissions) & (Administrator | ManageEvents)) != 0;

    /// <summary>
    /// In the guild as a whole: the everyone role, whose id is the guild's, and the member's roles together.
    /// Source: Topics, Permissions, "Permission Hierarchy" and "Permission Overwrites" (base permissions).
    /// </summary>
    public static bool IsOrganizer(Guild guild, GuildMember member) => (guild.Roles ?? [])
        .Where(role => role.Id == guild.Id || member.Roles?.Contains(role.Id) == true)
        .Any(role => IsOrganizer(role.Permissions));

    /// <summary>Whether a role with these permissions sees channels that say nothing else about it.</summary>
    public static bool Sees(string? rolePermissions) => (Parse(rolePermissions) & (Administrator | ViewChannel)) != 0;

    /// <summary>What an overwrite says about seeing the channel. Null: nothing. What it allows outweighs what it denies.</summary>
    public static bool? SeesBy(string? allowed, string? denied) =>
        (Parse(allowed) & ViewChannel) != 0 ? true : (Parse(denied) & ViewChannel) != 0 ? false : null;

    /// <summary>
    /// The first thing that would refuse a card in the channel of an interaction. Embed Links and Attach Files are not needed: cards have
    /// no embeds, and go without their file. A message unarchives its thread, unless a moderator locked it.
    /// Source: Topics, Permissions, "Implicit Permissions" and "Inherited Permissions"; Topics, Threads, "Locked Threads".
    /// </summary>
    public static Obstacle? FindCardObstacle(ulong? appPermissions, InteractionChannel? channel)
    {
        if (appPermissions is not { } held || channel is not { } place)
            return null;
        var isThread = ChannelType.IsThread(place.Type);
        if (!Has(held, ViewChannel))
            return Missing(PermissionNames.ViewChannel);
        if (!Has(held, isThread ? SendMessagesInThreads : SendMessages))
            return Missing(isThread ? PermissionNames.SendMessagesInThreads : PermissionNames.SendMessages);
        return place.ThreadMetadata is { Locked: true } && !Has(held, ManageThreads) ? new Obstacle(RefusalReason.Locked) : null;
    }

    /// <summary>Create Events also lets the bot edit and delete its own events. Overwrites of the channel rarely touch it.</summary>
    public static Obstacle? FindEventObstacle(ulong? appPermissions) =>
        appPermissions is not { } held || Has(held, CreateEvents) ? null : NoEvents;

    private static bool Has(ulong held, ulong permission) => (held & (permission | Administrator)) != 0;

    private static Obstacle Missing(string permission) => new(RefusalReason.NoPermission, permission);

    private static ulong Parse(string? decimalBits) =>
        ulong.TryParse(decimalBits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}

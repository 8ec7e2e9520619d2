using System.Globalization;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Reads the bits of a permission set. Source: Topics, Permissions, "Bitwise Permission Flags".</summary>
internal static class Permissions
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageEvents = 1UL << 33;

    /// <summary>Owners and administrators have every permission, and Discord also sends this bit for them.</summary>
    public static bool IsOrganizer(string? memberPermissions) => (Parse(memberPermissions) & (Administrator | ManageEvents)) != 0;

    /// <summary>
    /// In the guild as a whole: the everyone role, whose id is the guild's, and the member's roles together.
    /// Source: Topics, Permissions, "Permission Hierarchy" and "Permission Overwrites" (base permissions).
    /// </summary>
    public static bool IsOrganizer(Guild guild, GuildMember member) => (guild.Roles ?? [])
        .Where(role => role.Id == guild.Id || member.Roles?.Contains(role.Id) == true)
        .Any(role => IsOrganizer(role.Permissions));

    private static ulong Parse(string? decimalBits) =>
        ulong.TryParse(decimalBits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}

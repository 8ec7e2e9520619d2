using System.Globalization;

namespace MeetupBot.Discord.Translation;

/// <summary>Reads the bits of a permission set. Source: Topics, Permissions, "Bitwise Permission Flags".</summary>
internal static class Permissions
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ViewChannel = 1UL << 10;
    private const ulong ManageEvents = 1UL << 33;

    /// <summary>Owners and administrators have every permission, and Discord also sends this bit for them.</summary>
    public static bool IsOrganizer(string? memberPermissions) => (Parse(memberPermissions) & (Administrator | ManageEvents)) != 0;

    /// <summary>Whether a role with these permissions sees channels that say nothing else about it.</summary>
    public static bool Sees(string? rolePermissions) => (Parse(rolePermissions) & (Administrator | ViewChannel)) != 0;

    /// <summary>What an overwrite says about seeing the channel. Null: nothing. What it allows outweighs what it denies.</summary>
    public static bool? SeesBy(string? allowed, string? denied) =>
        (Parse(allowed) & ViewChannel) != 0 ? true : (Parse(denied) & ViewChannel) != 0 ? false : null;

    private static ulong Parse(string? decimalBits) =>
        ulong.TryParse(decimalBits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}

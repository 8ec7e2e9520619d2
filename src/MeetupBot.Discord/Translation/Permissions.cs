using System.Globalization;

namespace MeetupBot.Discord.Translation;

/// <summary>Bits of a permission set. Source: Topics, Permissions, "Bitwise Permission Flags".</summary>
internal static class Permissions
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageEvents = 1UL << 33;

    /// <summary>Owner and administrators hold every permission: Discord sends them with the bit of this one too.</summary>
    public static bool IsOrganizer(string? memberPermissions) => (Parse(memberPermissions) & (Administrator | ManageEvents)) != 0;

    private static ulong Parse(string? decimalBits) =>
        ulong.TryParse(decimalBits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}

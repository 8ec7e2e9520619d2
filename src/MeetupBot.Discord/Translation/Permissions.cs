using System.Globalization;

namespace MeetupBot.Discord.Translation;

/// <summary>Bits of a permission set. Source: Topics, Permissions, "Bitwise Permission Flags".</summary>
internal static class Permissions
{
    public const ulong Administrator = 1UL << 3;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadMessageHistory = 1UL << 16;
    public const ulong ManageEvents = 1UL << 33;
    public const ulong CreatePrivateThreads = 1UL << 36;
    public const ulong SendMessagesInThreads = 1UL << 38;
    public const ulong CreateEvents = 1UL << 44;

    /// <summary>Owner and administrators hold every permission: Discord sends them with the bit of this one too.</summary>
    public static bool IsOrganizer(string? memberPermissions) => (Parse(memberPermissions) & (Administrator | ManageEvents)) != 0;

    public static ulong Parse(string? decimalBits) =>
        ulong.TryParse(decimalBits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}

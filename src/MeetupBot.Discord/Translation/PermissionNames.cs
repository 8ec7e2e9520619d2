namespace MeetupBot.Discord.Translation;

/// <summary>Permissions as Discord's settings name them. Source: Topics, Permissions, "Bitwise Permission Flags".</summary>
internal static class PermissionNames
{
    public const string ViewChannel = "View Channel";
    public const string SendMessages = "Send Messages";
    public const string SendMessagesInThreads = "Send Messages in Threads";
    public const string AttachFiles = "Attach Files";
    public const string CreatePublicThreads = "Create Public Threads";
    public const string CreatePrivateThreads = "Create Private Threads";
    public const string CreateEvents = "Create Events";
}

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>The permission bits that the simulator checks. Source: Permissions, "Bitwise Permission Flags".</summary>
[Flags]
public enum DiscordPermission : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    SendTtsMessages = 1UL << 12,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    UseExternalEmojis = 1UL << 18,
    Connect = 1UL << 20,
    ManageRoles = 1UL << 28,
    UseApplicationCommands = 1UL << 31,
    ManageEvents = 1UL << 33,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    CreatePrivateThreads = 1UL << 36,
    SendMessagesInThreads = 1UL << 38,
    CreateEvents = 1UL << 44,
    PinMessages = 1UL << 51,

    /// <summary>The permissions of a new guild's @everyone role here: reading, writing and using commands.</summary>
    MemberDefault = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory
        | UseExternalEmojis | Connect | UseApplicationCommands | CreatePublicThreads | CreatePrivateThreads | SendMessagesInThreads,

    /// <summary>The permissions of the bot's own role here, unless the guild changes them.</summary>
    BotDefault = MemberDefault | CreateEvents,

    /// <summary>
    /// The permissions of an app in a direct message with its own bot user. Source: Receiving and Responding, "Interaction Structure".
    /// </summary>
    DirectMessage = AttachFiles | EmbedLinks | MentionEveryone | UseExternalEmojis,
}

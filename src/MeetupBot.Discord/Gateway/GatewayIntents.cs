namespace MeetupBot.Discord.Gateway;

/// <summary>
/// The requested intents. None is privileged. Guilds report where the bot is and when it is added or removed. Guild messages report that
/// somebody deleted a card while people can still vote. The rest of the latter (other people's messages, without content) is dropped
/// without parsing. Interactions need no intent. Source: Events, Gateway, "List of Intents".
/// </summary>
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
}

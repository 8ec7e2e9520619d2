namespace MeetupBot.Discord.Gateway;

/// <summary>
/// The one intent asked for: guilds, to learn where the bot is, was added and was removed. Interactions need none. Deleted
/// messages are noticed when an edit fails: GUILD_MESSAGES would send us every message of every channel for it.
/// Source: Events, Gateway, "List of Intents".
/// </summary>
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
}

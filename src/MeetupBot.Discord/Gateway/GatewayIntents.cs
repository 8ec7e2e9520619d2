namespace MeetupBot.Discord.Gateway;

/// <summary>
/// The intents asked for, none of them privileged: guilds, to learn where the bot is, was added and was removed; and guild messages,
/// to learn that a card was deleted by hand while there is still time to vote. What else comes with the latter (others'
/// messages, without their content) is dropped unread. Interactions need none. Source: Events, Gateway, "List of Intents".
/// </summary>
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
}

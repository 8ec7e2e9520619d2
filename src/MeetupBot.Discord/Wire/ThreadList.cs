namespace MeetupBot.Discord.Wire;

/// <summary>The active threads of channels that the bot can newly see. Source: Gateway Events, "Thread List Sync".</summary>
internal sealed record ThreadList(Snowflake GuildId, IReadOnlyList<Channel>? Threads = null);

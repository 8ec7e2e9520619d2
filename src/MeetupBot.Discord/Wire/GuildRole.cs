namespace MeetupBot.Discord.Wire;

/// <summary>Source: Gateway Events, "Guild Role Update".</summary>
internal sealed record GuildRole(Snowflake GuildId, Role? Role = null);

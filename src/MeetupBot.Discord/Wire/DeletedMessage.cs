namespace MeetupBot.Discord.Wire;

/// <summary>Source: Gateway Events, "Message Delete".</summary>
internal sealed record DeletedMessage(Snowflake Id, Snowflake ChannelId);

namespace MeetupBot.Discord.Wire;

/// <summary>Source: Gateway Events, "Message Delete".</summary>
internal sealed record DeletedMessage(Snowflake Id, Snowflake ChannelId);

/// <summary>Source: Gateway Events, "Message Delete Bulk".</summary>
internal sealed record DeletedMessages(IReadOnlyList<Snowflake>? Ids, Snowflake ChannelId);

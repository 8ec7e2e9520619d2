namespace MeetupBot.Discord.Wire;

internal sealed record CreateDmRequest(Snowflake RecipientId);

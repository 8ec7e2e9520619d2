namespace MeetupBot.Discord.Wire;

internal sealed record EntityMetadata(string Location);

namespace MeetupBot.Discord.Wire;

internal sealed record ComponentEmoji(string Name);

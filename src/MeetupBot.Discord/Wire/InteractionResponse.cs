namespace MeetupBot.Discord.Wire;

internal sealed record InteractionResponse(int Type, InteractionCallbackData? Data = null);

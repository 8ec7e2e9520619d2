namespace MeetupBot.Chat.Platform;

/// <summary>The platform rejects the bot as it is configured. The message says how to fix it.</summary>
public sealed class PlatformRefusedException(string message) : Exception(message);

namespace MeetupBot.Chat.Platform;

/// <summary>The platform will not have us as configured; the message says what to do about it.</summary>
public sealed class PlatformRefusedException(string message) : Exception(message);

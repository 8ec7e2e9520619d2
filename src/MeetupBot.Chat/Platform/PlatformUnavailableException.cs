namespace MeetupBot.Chat.Platform;

/// <summary>The platform did not answer. Try again later.</summary>
public sealed class PlatformUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

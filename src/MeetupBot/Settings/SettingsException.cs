namespace MeetupBot.Settings;

/// <summary>The settings don't allow a start; the message names them and says what would.</summary>
public sealed class SettingsException(string message) : Exception(message);

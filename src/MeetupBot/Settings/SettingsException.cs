namespace MeetupBot.Settings;

/// <summary>The settings are not valid. The message names them and says what would be valid.</summary>
public sealed class SettingsException(string message) : Exception(message);

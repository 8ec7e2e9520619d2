using MeetupBot.Features;

namespace MeetupBot.Settings;

/// <summary>All settings, read and checked.</summary>
public sealed record BotSettings(
    string? DiscordToken,
    Uri DiscordApiBaseUrl,
    string StorageConnectionString,
    MeetupsOptions Meetups)
{
    public bool IsSandbox => DiscordToken is null;
}

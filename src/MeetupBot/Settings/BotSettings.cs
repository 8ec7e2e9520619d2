using MeetupBot.Application.Settings;
using MeetupBot.Slack;

namespace MeetupBot.Settings;

/// <summary>All settings, validated.</summary>
/// <param name="DiscordToken">Null when Discord is off.</param>
/// <param name="DiscordApiBaseUrl">The root of Discord's REST API.</param>
/// <param name="Slack">Null when Slack is off.</param>
/// <param name="StorageConnectionString">The connection string of SQLite.</param>
/// <param name="Meetups">The defaults for communities that have not set their own.</param>
public sealed record BotSettings(
    string? DiscordToken,
    Uri DiscordApiBaseUrl,
    SlackOptions? Slack,
    string StorageConnectionString,
    MeetupsOptions Meetups)
{
    public bool IsSandbox => DiscordToken is null && Slack is null;
}

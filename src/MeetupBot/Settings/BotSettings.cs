using MeetupBot.Application.Settings;
using MeetupBot.Slack;

namespace MeetupBot.Settings;

/// <summary>All settings, read and checked.</summary>
/// <param name="DiscordToken">Null: Discord is off.</param>
/// <param name="DiscordApiBaseUrl">Root of Discord's REST API.</param>
/// <param name="Slack">Null: Slack is off.</param>
/// <param name="StorageConnectionString">Of SQLite.</param>
/// <param name="Meetups">What holds for every community that has not set its own.</param>
public sealed record BotSettings(
    string? DiscordToken,
    Uri DiscordApiBaseUrl,
    SlackOptions? Slack,
    string StorageConnectionString,
    MeetupsOptions Meetups)
{
    public bool IsSandbox => DiscordToken is null && Slack is null;
}

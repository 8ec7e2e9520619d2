using MeetupBot.Application.Settings;
using MeetupBot.Slack;
using MeetupBot.Storage.Providers;

namespace MeetupBot.Settings;

/// <summary>All settings, validated.</summary>
/// <param name="DiscordToken">Null when Discord is off.</param>
/// <param name="DiscordApiBaseUrl">The root of Discord's REST API.</param>
/// <param name="Slack">Null when Slack is off.</param>
/// <param name="Storage">Where the state is kept.</param>
/// <param name="Meetups">The defaults for communities that have not set their own.</param>
public sealed record BotSettings(
    string? DiscordToken,
    Uri DiscordApiBaseUrl,
    SlackOptions? Slack,
    IStorageProvider Storage,
    MeetupsOptions Meetups)
{
    public bool IsSandbox => DiscordToken is null && Slack is null;
}

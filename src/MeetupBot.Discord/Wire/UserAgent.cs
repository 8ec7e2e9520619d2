using MeetupBot.Chat.Platform;

namespace MeetupBot.Discord.Wire;

/// <summary>Discord requires this form. Requests without it may be blocked. Source: API Reference, "User Agent".</summary>
internal static class UserAgent
{
    public static readonly string Text = $"DiscordBot (https://github.com/meetupbot/meetupbot, {ProductVersion.Number})";
}

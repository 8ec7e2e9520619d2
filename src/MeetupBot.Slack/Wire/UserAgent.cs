using MeetupBot.Chat.Platform;

namespace MeetupBot.Slack.Wire;

internal static class UserAgent
{
    public static readonly string Text = $"MeetupBot/{ProductVersion.Number} (https://github.com/meetupbot/meetupbot)";
}

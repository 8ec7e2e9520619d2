using MeetupBot.Chat;

namespace MeetupBot.Slack.Wire;

internal static class UserAgent
{
    public static readonly string Text = $"MeetupBot/{ProductVersion.Number} (https://github.com/meetupbot/meetupbot)";
}

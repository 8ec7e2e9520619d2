namespace MeetupBot.Slack.Wire;

internal static class UserAgent
{
    public const string Text = "MeetupBot/1.0 (https://github.com/meetupbot/meetupbot)";
}

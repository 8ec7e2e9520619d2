using MeetupBot.Chat.Platform;

namespace MeetupBot.Tests.Host;

public sealed class VersionTests
{
    [Fact]
    public void The_version_is_three_numbers_and_perhaps_what_comes_before_them() =>
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$", ProductVersion.Number);

    [Fact]
    public void Both_platforms_are_told_the_version()
    {
        Assert.Equal($"DiscordBot (https://github.com/meetupbot/meetupbot, {ProductVersion.Number})", MeetupBot.Discord.Wire.UserAgent.Text);
        Assert.Equal($"MeetupBot/{ProductVersion.Number} (https://github.com/meetupbot/meetupbot)", MeetupBot.Slack.Wire.UserAgent.Text);
    }
}

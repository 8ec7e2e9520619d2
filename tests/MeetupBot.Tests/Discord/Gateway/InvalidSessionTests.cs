using MeetupBot.Discord.Gateway;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class InvalidSessionTests
{
    [Fact]
    public void After_an_invalid_session_the_pause_is_one_to_five_seconds()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), ShardRunner.AfterInvalidSession(0));
        Assert.Equal(TimeSpan.FromSeconds(5), ShardRunner.AfterInvalidSession(1));
    }
}

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>One running bot for the tests of a class. Each test has its own channel.</summary>
public abstract class SlackBotFixture(SlackMode mode) : IAsyncLifetime
{
    internal SlackBotUnderTest Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await SlackBotUnderTest.OpenAsync(mode);

    /// <summary>Fails if the bot sent anything that Slack would not accept.</summary>
    public async ValueTask DisposeAsync()
    {
        var faults = SlackAudit.Faults(Bot.Slack);
        await Bot.DisposeAsync();
        Assert.Empty(faults);
        GC.SuppressFinalize(this);
    }
}

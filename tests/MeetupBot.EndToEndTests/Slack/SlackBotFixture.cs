namespace MeetupBot.EndToEndTests.Slack;

/// <summary>One running bot for the tests of a class; each takes a corner of its own.</summary>
public abstract class SlackBotFixture(SlackMode mode) : IAsyncLifetime
{
    internal SlackBotUnderTest Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await SlackBotUnderTest.OpenAsync(mode);

    /// <summary>Whatever the tests made the bot send has to be what Slack takes.</summary>
    public async ValueTask DisposeAsync()
    {
        var faults = SlackAudit.Faults(Bot.Slack);
        await Bot.DisposeAsync();
        Assert.Empty(faults);
        GC.SuppressFinalize(this);
    }
}

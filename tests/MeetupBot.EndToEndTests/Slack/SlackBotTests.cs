namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Tests that share one running bot. Each test has its own channel and people.</summary>
public abstract class SlackBotTests<TFixture>(TFixture fixture) : IClassFixture<TFixture>, IDisposable
    where TFixture : SlackBotFixture
{
    internal SlackBotUnderTest Bot { get; } = fixture.Bot;

    internal TestChannel Here { get; } = fixture.Bot.AddChannel();

    /// <summary>Writes the bot's log when a test failed.</summary>
    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(Bot.Process.Log);
        GC.SuppressFinalize(this);
    }
}

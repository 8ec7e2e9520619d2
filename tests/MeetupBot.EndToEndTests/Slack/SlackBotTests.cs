namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Tests that share one running bot; each test has a channel and people of its own.</summary>
public abstract class SlackBotTests<TFixture>(TFixture fixture) : IClassFixture<TFixture>, IDisposable
    where TFixture : SlackBotFixture
{
    internal SlackBotUnderTest Bot { get; } = fixture.Bot;

    internal TestChannel Here { get; } = fixture.Bot.AddChannel();

    /// <summary>What the bot logged is what explains a failure.</summary>
    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(Bot.Process.Log);
        GC.SuppressFinalize(this);
    }
}

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Tests that share one running bot; each test has a channel and people of its own.</summary>
public abstract class SlackTownTests<TTown>(TTown fixture) : IClassFixture<TTown>, IDisposable
    where TTown : SlackTownFixture
{
    internal SlackTown Town { get; } = fixture.Town;

    internal Corner Here { get; } = fixture.Town.AddCorner();

    /// <summary>What the bot logged is what explains a failure.</summary>
    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(Town.Bot.Log);
        GC.SuppressFinalize(this);
    }
}

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>Tests that share one running bot; each test has a server of its own.</summary>
public abstract class TownTests(TownFixture fixture) : IClassFixture<TownFixture>, IDisposable
{
    internal Town Town { get; } = fixture.Town;

    internal Quarter Here { get; } = fixture.Town.AddQuarter();

    /// <summary>What the bot logged is what explains a failure.</summary>
    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(Town.Bot.Log);
        GC.SuppressFinalize(this);
    }
}

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>Tests that share one running bot. Each test has its own guild.</summary>
public abstract class DiscordBotTests(DiscordBotFixture fixture) : IClassFixture<DiscordBotFixture>, IDisposable
{
    internal DiscordBotUnderTest Bot { get; } = fixture.Bot;

    internal TestGuild Here { get; } = fixture.Bot.AddGuild();

    /// <summary>Writes the bot's log when a test failed.</summary>
    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(Bot.Process.Log);
        GC.SuppressFinalize(this);
    }
}

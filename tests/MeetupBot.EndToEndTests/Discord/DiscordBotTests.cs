namespace MeetupBot.EndToEndTests.Discord;

/// <summary>Tests that share one running bot; each test has a server of its own.</summary>
public abstract class DiscordBotTests(DiscordBotFixture fixture) : IClassFixture<DiscordBotFixture>, IDisposable
{
    internal DiscordBotUnderTest Bot { get; } = fixture.Bot;

    internal TestGuild Here { get; } = fixture.Bot.AddGuild();

    /// <summary>What the bot logged is what explains a failure.</summary>
    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(Bot.Process.Log);
        GC.SuppressFinalize(this);
    }
}

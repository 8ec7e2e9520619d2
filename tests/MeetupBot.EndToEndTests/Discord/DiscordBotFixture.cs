namespace MeetupBot.EndToEndTests.Discord;

/// <summary>One running bot for the tests of a class. Each test has its own guild.</summary>
public sealed class DiscordBotFixture : IAsyncLifetime
{
    internal DiscordBotUnderTest Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await DiscordBotUnderTest.OpenAsync();

    /// <summary>Fails if the bot sent anything that Discord would not accept.</summary>
    public async ValueTask DisposeAsync()
    {
        var faults = RequestAudit.Faults(Bot.Discord);
        await Bot.DisposeAsync();
        Assert.Empty(faults);
    }
}

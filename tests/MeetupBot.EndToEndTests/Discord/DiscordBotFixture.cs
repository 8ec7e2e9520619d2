namespace MeetupBot.EndToEndTests.Discord;

/// <summary>One running bot for the tests of a class; each takes a quarter of its own.</summary>
public sealed class DiscordBotFixture : IAsyncLifetime
{
    internal DiscordBotUnderTest Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await DiscordBotUnderTest.OpenAsync();

    /// <summary>Whatever the tests made the bot send has to be what Discord takes.</summary>
    public async ValueTask DisposeAsync()
    {
        var faults = RequestAudit.Faults(Bot.Discord);
        await Bot.DisposeAsync();
        Assert.Empty(faults);
    }
}

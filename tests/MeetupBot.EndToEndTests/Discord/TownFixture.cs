namespace MeetupBot.EndToEndTests.Discord;

/// <summary>One running bot for the tests of a class; each takes a quarter of its own.</summary>
public sealed class TownFixture : IAsyncLifetime
{
    internal Town Town { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Town = await Town.OpenAsync();

    /// <summary>Whatever the tests made the bot send has to be what Discord takes.</summary>
    public async ValueTask DisposeAsync()
    {
        var faults = RequestAudit.Faults(Town.Discord);
        await Town.DisposeAsync();
        Assert.Empty(faults);
    }
}

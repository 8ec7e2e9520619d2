namespace MeetupBot.EndToEndTests.Slack;

/// <summary>One running bot for the tests of a class; each takes a corner of its own.</summary>
public abstract class SlackTownFixture(SlackMode mode) : IAsyncLifetime
{
    internal SlackTown Town { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Town = await SlackTown.OpenAsync(mode);

    /// <summary>Whatever the tests made the bot send has to be what Slack takes.</summary>
    public async ValueTask DisposeAsync()
    {
        var faults = SlackAudit.Faults(Town.Slack);
        await Town.DisposeAsync();
        Assert.Empty(faults);
        GC.SuppressFinalize(this);
    }
}

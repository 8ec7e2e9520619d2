namespace MeetupBot.Benchmarks.Setup;

/// <summary>A bot in a process of its own, on a simulated platform, with polls to vote in.</summary>
internal abstract class VoteStage : IAsyncDisposable
{
    protected const int People = 1_000;
    protected const int Polls = 4;

    private readonly ScratchFolder _folder = new();

    public BotProcess Process { get; private set; } = null!;

    /// <summary>The platform's own, as environment variables.</summary>
    protected abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Starts the bot on a platform that runs already, and proposes the polls.</summary>
    public static async Task<VoteStage> OpenAsync(VoteStage stage, BotCommand command)
    {
        var url = BotProcess.FreeUrl();
        stage.Process = await BotProcess.StartAsync(
            command,
            new Dictionary<string, string>(stage.Settings)
            {
                ["Storage__ConnectionString"] = $"Data Source={stage._folder.File("bot.db")}",
                ["Urls"] = url,
                ["Logging__LogLevel__Default"] = "Error",
            },
            () => stage.ReadyAsync(url));
        await stage.ProposeAsync();
        return stage;
    }

    /// <summary>Completes when the bot's acknowledgement has arrived.</summary>
    public Task VoteAsync(int number) => VoteAsync(number % Polls, number / Polls % People, number / 7);

    public async ValueTask DisposeAsync()
    {
        Process.Dispose();
        await StopPlatformAsync();
        _folder.Dispose();
    }

    /// <summary>Completes when the bot can take work. A peer has no <c>/readyz</c>.</summary>
    protected abstract Task ReadyAsync(string url);

    protected abstract Task ProposeAsync();

    protected abstract Task VoteAsync(int poll, int person, int choice);

    protected abstract ValueTask StopPlatformAsync();
}

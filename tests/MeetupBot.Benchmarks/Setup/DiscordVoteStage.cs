using MeetupBot.Simulators.Discord;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>Votes on Discord, with its documented limits.</summary>
internal sealed class DiscordVoteStage : IVoteStage
{
    private const int People = 1_000;
    private const int Polls = 4;

    private readonly ScratchFolder _folder = new();
    private readonly DiscordSimulator _discord;
    private readonly Gatherings _gatherings;
    private IReadOnlyList<PollInChannel> _polls = [];

    private DiscordVoteStage(DiscordSimulator discord)
    {
        _discord = discord;
        _gatherings = Gatherings.Create(discord, People);
    }

    public BotProcess Process { get; private set; } = null!;

    public static async Task<IVoteStage> OpenAsync(BotCommand command)
    {
        var stage = new DiscordVoteStage(await DiscordSimulator.StartAsync(DiscordSimulatorOptions.ForBenchmarks()));
        await stage.StartAsync(command);
        return stage;
    }

    public Task VoteAsync(int number) => _polls[number % Polls].VoteAsync(_gatherings.People[number / Polls % People], number / 7);

    public async ValueTask DisposeAsync()
    {
        Process.Dispose();
        await _discord.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync(BotCommand command)
    {
        var limit = TimeSpan.FromSeconds(60);
        Process = await BotProcess.StartAsync(
            command,
            new Dictionary<string, string>
            {
                ["Discord__Token"] = _discord.Token,
                ["Discord__ApiBaseUrl"] = _discord.ApiBaseUrl,
                ["Storage__ConnectionString"] = $"Data Source={_folder.File("bot.db")}",
                ["Urls"] = BotProcess.FreeUrl(),
                ["Logging__LogLevel__Default"] = "Warning",
            },
            async () =>
            {
                await _discord.ConnectedAsync(timeout: limit);
                await _discord.EventuallyAsync(() => _discord.Commands().Any() || _discord.Commands(_gatherings.Guild).Any(), "the commands", limit);
            });
        _polls = await _gatherings.ProposeAsync(_discord, Polls);
    }
}

using MeetupBot.Simulators.Discord;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>Votes on Discord, with its documented limits.</summary>
internal sealed class DiscordVoteStage : VoteStage
{
    private readonly DiscordSimulator _discord;
    private readonly Gatherings _gatherings;
    private IReadOnlyList<PollInChannel> _polls = [];

    private DiscordVoteStage(DiscordSimulator discord)
    {
        _discord = discord;
        _gatherings = Gatherings.Create(discord, People);
    }

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Discord__Token"] = _discord.Token,
        ["Discord__ApiBaseUrl"] = _discord.ApiBaseUrl,
    };

    public static async Task<VoteStage> OpenAsync(BotCommand command) =>
        await OpenAsync(new DiscordVoteStage(await DiscordSimulator.StartAsync(DiscordSimulatorOptions.ForBenchmarks())), command);

    protected override async Task ReadyAsync(string url)
    {
        var limit = TimeSpan.FromSeconds(60);
        await _discord.ConnectedAsync(timeout: limit);
        await _discord.EventuallyAsync(() => _discord.Commands().Any() || _discord.Commands(_gatherings.Guild).Any(), "the commands", limit);
    }

    protected override async Task ProposeAsync() => _polls = await _gatherings.ProposeAsync(_discord, Polls);

    protected override Task VoteAsync(int poll, int person, int choice) => _polls[poll].VoteAsync(_gatherings.People[person], choice);

    protected override ValueTask StopPlatformAsync() => _discord.DisposeAsync();
}

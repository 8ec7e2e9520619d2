using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>Votes on Slack. Its limits are off: a peer answers each vote by a method of the Web API that Slack would soon refuse.</summary>
internal sealed class SlackVoteStage : IVoteStage
{
    private const int People = 1_000;
    private const int Polls = 4;

    private readonly ScratchFolder _folder = new();
    private readonly SlackSimulator _slack;
    private readonly Workspace _workspace;
    private IReadOnlyList<SlackMessage> _cards = [];

    private SlackVoteStage(SlackSimulator slack)
    {
        _slack = slack;
        _workspace = Workspace.Create(slack, People);
    }

    public BotProcess Process { get; private set; } = null!;

    /// <param name="byHttp">HTTP mode, else Socket Mode.</param>
    public static async Task<IVoteStage> OpenAsync(BotCommand command, bool byHttp)
    {
        var stage = new SlackVoteStage(await SlackSimulator.StartAsync(SlackSimulatorOptions.ForBenchmarks()));
        await stage.StartAsync(command, byHttp);
        return stage;
    }

    public async Task VoteAsync(int number)
    {
        var ack = await _workspace.VoteAsync(_cards[number % Polls], _workspace.People[number / Polls % People], number / 7);
        if (!ack.Ok)
            throw new InvalidOperationException($"A vote was not acknowledged: {ack}");
    }

    public async ValueTask DisposeAsync()
    {
        Process.Dispose();
        await _slack.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync(BotCommand command, bool byHttp)
    {
        var url = BotProcess.FreeUrl();
        Process = await BotProcess.StartAsync(
            command,
            new Dictionary<string, string>
            {
                ["Slack__BotToken"] = _slack.BotToken,
                [byHttp ? "Slack__SigningSecret" : "Slack__AppToken"] = byHttp ? _slack.SigningSecret : _slack.AppToken,
                ["Slack__ApiBaseUrl"] = _slack.ApiBaseUrl,
                ["Storage__ConnectionString"] = $"Data Source={_folder.File("bot.db")}",
                ["Urls"] = url,
                ["Logging__LogLevel__Default"] = "Error",
            },
            async () =>
            {
                // A peer has no /readyz.
                await BotProcess.RespondsAsync(url, "/healthz");
                if (!byHttp)
                    await _slack.ConnectedAsync(timeout: TimeSpan.FromSeconds(60));
            });
        if (byHttp)
            _slack.AppUrl = new Uri(url);
        // This bot reads the list of people before it gets much work.
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        _cards = await _workspace.ProposeAsync(Polls);
    }
}

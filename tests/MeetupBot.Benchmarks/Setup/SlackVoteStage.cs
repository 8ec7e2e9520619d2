using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>Votes on Slack. Its limits are off: a peer answers each vote by a method of the Web API that Slack would soon refuse.</summary>
internal sealed class SlackVoteStage : VoteStage
{
    private readonly SlackSimulator _slack;
    private readonly bool _byHttp;
    private readonly Workspace _workspace;
    private IReadOnlyList<SlackMessage> _cards = [];

    private SlackVoteStage(SlackSimulator slack, bool byHttp)
    {
        (_slack, _byHttp) = (slack, byHttp);
        _workspace = Workspace.Create(slack, People);
    }

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Slack__BotToken"] = _slack.BotToken,
        [_byHttp ? "Slack__SigningSecret" : "Slack__AppToken"] = _byHttp ? _slack.SigningSecret : _slack.AppToken,
        ["Slack__ApiBaseUrl"] = _slack.ApiBaseUrl,
    };

    /// <param name="byHttp">HTTP mode, else Socket Mode.</param>
    public static async Task<VoteStage> OpenAsync(BotCommand command, bool byHttp) =>
        await OpenAsync(new SlackVoteStage(await SlackSimulator.StartAsync(SlackSimulatorOptions.ForBenchmarks()), byHttp), command);

    protected override async Task ReadyAsync(string url)
    {
        await BotProcess.RespondsAsync(url, "/healthz");
        if (_byHttp)
            _slack.AppUrl = new Uri(url);
        else
            await _slack.ConnectedAsync(timeout: TimeSpan.FromSeconds(60));
    }

    protected override async Task ProposeAsync()
    {
        // This bot reads the list of people before it gets much work.
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        _cards = await _workspace.ProposeAsync(Polls);
    }

    protected override async Task VoteAsync(int poll, int person, int choice)
    {
        var ack = await _workspace.VoteAsync(_cards[poll], _workspace.People[person], choice);
        if (!ack.Ok)
            throw new InvalidOperationException($"A vote was not acknowledged: {ack}");
    }

    protected override ValueTask StopPlatformAsync() => _slack.DisposeAsync();
}

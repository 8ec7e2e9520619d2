using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Slack for the scenarios, in Socket Mode or HTTP mode.</summary>
internal sealed class SlackDriver : IPlatformDriver
{
    private readonly SlackBotUnderTest _bot;

    private SlackDriver(SlackBotUnderTest bot) => _bot = bot;

    public BotUnderTest Bot => _bot;

    public IMarkup Markup { get; } = new SlackMarkup();

    public string Name => "slack";

    public string TokenSetting => "Slack:BotToken";

    public IReadOnlyList<string> Secrets => [_bot.Slack.BotToken, _bot.Slack.AppToken, _bot.Slack.SigningSecret];

    public bool RecognisesRepeats => false;

    public bool HearsWithoutToken => true;

    public int RefusedRequests => _bot.Slack.Requests.Count(request => request.Error == "token_revoked");

    public static async Task<IPlatformDriver> PrepareAsync(SlackMode mode, IReadOnlyDictionary<string, string>? settings, Strictness strictness) =>
        new SlackDriver(await SlackBotUnderTest.PrepareAsync(mode, Options(strictness), settings));

    public Place AddPlace() => new SlackPlace(this, _bot.AddChannel());

    public void AssertConversationsMade(int conversations, int members) => Assert.Equal(
        conversations,
        _bot.Slack.Requests.Count(request => request is { Method: "conversations.open", Ok: true } && request.Arguments["users"]!.ToString().Contains(',')));

    public bool KeepsActs => false;

    public async Task BreakAsync()
    {
        _bot.Slack.Sockets.RefuseConnections = true;
        _bot.Slack.Sockets.DropConnections();
        await Task.Delay(TimeSpan.FromSeconds(1));
        _bot.Slack.Sockets.RefuseConnections = false;
        await _bot.Slack.ConnectedAsync(1, Wait.Patience);
    }

    public void RevokeToken() => _bot.Slack.RevokeToken();

    public void RestoreToken() => _bot.Slack.RestoreToken();

    public IReadOnlyList<string> Faults() => SlackAudit.Faults(_bot.Slack);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private static SlackSimulatorOptions Options(Strictness strictness) => SlackBotUnderTest.Patient(workspace =>
    {
        workspace.Limits = strictness != Strictness.ManyRestarts;
        workspace.Log = strictness != Strictness.ManyRestarts;
    });
}

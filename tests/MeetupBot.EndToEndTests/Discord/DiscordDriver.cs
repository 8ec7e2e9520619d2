using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>Discord for the scenarios.</summary>
internal sealed class DiscordDriver : IPlatformDriver
{
    private readonly DiscordBotUnderTest _bot;

    private DiscordDriver(DiscordBotUnderTest bot) => _bot = bot;

    public BotUnderTest Bot => _bot;

    public IMarkup Markup { get; } = new DiscordMarkup();

    public string Name => "discord";

    public string TokenSetting => "Discord:Token";

    public IReadOnlyList<string> Secrets => [_bot.Discord.Token];

    public bool RecognisesRepeats => true;

    public bool HearsWithoutToken => false;

    public int RefusedRequests => _bot.Discord.InvalidRequests;

    public static async Task<IPlatformDriver> PrepareAsync(IReadOnlyDictionary<string, string>? settings, Strictness strictness) =>
        new DiscordDriver(await DiscordBotUnderTest.PrepareAsync(Options(strictness), settings));

    public Place AddPlace() => new DiscordPlace(this, _bot.AddGuild());

    public void AssertConversationsMade(int conversations, int members)
    {
        Assert.Equal(conversations, _bot.Discord.Requests.Count(request => request is { Route: "POST /channels/{channel_id}/threads", Status: 201 }));
        Assert.Equal(members, _bot.Discord.Requests.Count(request => request is { Route: "PUT /channels/{channel_id}/thread-members/{user_id}", Status: 204 }));
    }

    public bool KeepsActs => true;

    public async Task BreakAsync()
    {
        _bot.Discord.Gateway.RefuseConnections = true;
        _bot.Discord.Gateway.DropConnections();
        await Task.Delay(TimeSpan.FromSeconds(1));
        _bot.Discord.Gateway.RefuseConnections = false;
        await _bot.Discord.ConnectedAsync(timeout: Wait.Patience);
    }

    public void RevokeToken() => _bot.Discord.RevokeToken();

    public void RestoreToken() => _bot.Discord.RestoreToken();

    public IReadOnlyList<string> Faults() => RequestAudit.Faults(_bot.Discord);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private static DiscordSimulatorOptions Options(Strictness strictness) => strictness switch
    {
        Strictness.WithRestarts => DiscordBotUnderTest.WithRestarts,
        Strictness.ManyRestarts => DiscordBotUnderTest.ManyRestarts,
        _ => DiscordBotUnderTest.Patient,
    };
}

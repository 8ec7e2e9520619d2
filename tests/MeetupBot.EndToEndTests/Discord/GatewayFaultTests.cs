using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>Faults of the connection: nothing is lost and nothing is done twice.</summary>
public sealed class GatewayFaultTests
{
    private static DiscordSimulatorOptions QuickHeartbeats { get; } = new()
    {
        InteractionDeadline = TimeSpan.FromSeconds(30),
        GatewayHeartbeatInterval = TimeSpan.FromSeconds(1),
        // Faults here need new sessions faster than normal use does.
        IdentifyWindow = TimeSpan.FromMilliseconds(100),
        GatewaySendLimit = new RateLimit(1_000, TimeSpan.FromSeconds(60)),
    };

    [Fact]
    public async Task Reconnects_of_every_kind_lose_no_vote_and_double_none()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync(QuickHeartbeats);
        var here = bot.AddGuild();
        var poll = await here.PollAsync("Coffee");
        var gateway = bot.Discord.Gateway;
        (string Name, Action Do)[] faults =
        [
            ("dropped", gateway.DropConnections),
            ("asked to reconnect", gateway.RequestReconnect),
            ("session invalid but resumable", () => gateway.InvalidateSessions(resumable: true)),
            ("closed with 4000", () => gateway.Close(GatewayCloseCode.UnknownError)),
            ("closed with 1001", () => gateway.Close(1001)),
            ("duplicated", () => gateway.DuplicateNext(2)),
        ];

        foreach (var (index, (name, fault)) in faults.Index())
        {
            var voter = here.Add($"Voter{index}");
            fault();
            // It is sent while nobody listens, and arrives with the replay.
            var vote = bot.Discord.Select(voter, poll.Card, "Which times work for you?", poll.Card.Selects.First().Options[0].Value);
            var answer = await Answered(vote, name);
            Assert.StartsWith("Saved: <t:", answer.Text, StringComparison.Ordinal);
        }

        await here.ShowsAsync(poll.Card, $"{faults.Length + 1} yes");
        Assert.Equal(1, bot.Discord.Identifies);
        Assert.True(bot.Process.IsRunning);
    }

    [Fact]
    public async Task A_lost_session_and_a_half_open_connection_end_in_a_fresh_session()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync(QuickHeartbeats);
        var here = bot.AddGuild();
        var poll = await here.PollAsync("Coffee");

        bot.Discord.Gateway.InvalidateSessions(resumable: false);
        await BackAsync(bot, identifies: 2);
        await here.VoteAsync(here.Ben, poll.Card, 1);

        bot.Discord.Gateway.DropConnectionsAndSessions();
        await BackAsync(bot, identifies: 3);
        await here.VoteAsync(here.Cleo, poll.Card, 1);

        bot.Discord.Gateway.SwallowEverything = true;
        var unheard = bot.Discord.Select(here.Dev, poll.Card, "Which times work for you?", poll.Card.Selects.First().Options[0].Value);
        await bot.Discord.EventuallyAsync(() => bot.Discord.ConnectedSessions == 0, "the bot noticing that nothing comes", Wait.Patience);
        bot.Discord.Gateway.SwallowEverything = false;
        Assert.StartsWith("Saved: ", (await Answered(unheard, "half-open")).Text, StringComparison.Ordinal);
        await here.ShowsAsync(poll.Card, "4 yes");
    }

    [Fact]
    public async Task A_gateway_that_is_away_for_a_while_is_waited_for_and_readyz_says_so()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync(QuickHeartbeats);
        var here = bot.AddGuild();
        var meetup = await here.MeetupAsync("Coffee");

        bot.Discord.Gateway.RefuseConnections = true;
        bot.Discord.Gateway.DropConnections();
        await Wait.UntilAsync(async () => (await bot.GetAsync("/readyz")).Text.Contains("reconnecting", StringComparison.Ordinal), "readyz saying so");
        await Wait.UntilAsync(() => Task.FromResult(bot.Discord.Gateway.RefusedConnections >= 2), "second attempt");
        bot.Discord.Gateway.RefuseConnections = false;

        await Wait.UntilAsync(async () => (await bot.GetAsync("/readyz")).Status == 200, "readyz saying ready");
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.ShowsAsync(meetup.Card, "2 going: Ana, Ben");
    }

    private static Task BackAsync(DiscordBotUnderTest bot, int identifies) => bot.Discord.EventuallyAsync(
        () => bot.Discord.Identifies >= identifies && bot.Discord.ConnectedSessions > 0, $"session {identifies}", Wait.Patience);

    private static async Task<SimInteractionResponse> Answered(SimInteraction interaction, string fault)
    {
        try
        {
            return await interaction.FinalResponseAsync(Wait.Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No answer after the connection was {fault}.");
        }
    }
}

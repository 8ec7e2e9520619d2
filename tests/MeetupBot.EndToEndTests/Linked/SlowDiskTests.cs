using MeetupBot.EndToEndTests.Discord;
using MeetupBot.EndToEndTests.Slack;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Interactions;
using Microsoft.Data.Sqlite;

namespace MeetupBot.EndToEndTests.Linked;

/// <summary>
/// A disk that takes its time. The test holds the database's write lock, so the bot's thread that commits stands still inside SQLite, as it does
/// in a slow fsync. What receives must go on meanwhile.
/// </summary>
public sealed class SlowDiskTests : IAsyncLifetime
{
    private const string Menu = "Which times work for you?";

    private DiscordBotUnderTest _discord = null!;
    private SlackBotUnderTest _slack = null!;
    private TestGuild _server = null!;
    private TestChannel _workspace = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordBotUnderTest.PrepareAsync(new DiscordSimulatorOptions
        {
            InteractionDeadline = TimeSpan.FromMinutes(1),
            // Discord drops a connection without a heartbeat in one and a half of these.
            GatewayHeartbeatInterval = TimeSpan.FromSeconds(1),
        });
        _slack = await SlackBotUnderTest.PrepareAsync(settings: new Dictionary<string, string>
        {
            ["Discord__Token"] = _discord.Discord.Token,
            ["Discord__ApiBaseUrl"] = _discord.Discord.ApiBaseUrl,
        });
        (_server, _workspace) = (_discord.AddGuild(), _slack.AddChannel());
        await _slack.StartBotAsync();
        await _discord.ConnectedAsync();
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public async Task Votes_on_both_platforms_are_saved_and_answered_while_commits_take(int milliseconds)
    {
        const int Voters = 8;
        var (onDiscord, onSlack) = (await _server.PollAsync("Coffee"), await _workspace.PollAsync("Tea"));
        var (time, sockets) = (TimeSpan.FromMilliseconds(milliseconds), _slack.Slack.OpenedSockets);
        using var over = new CancellationTokenSource();
        var stalling = StallAgainAndAgainAsync(time, over.Token);

        var asked = Enumerable.Range(0, Voters).Select(number => _server.VoteAsync(_server.Add($"Ann{number}"), onDiscord.Card, 1)).ToList();
        var acknowledged = Enumerable.Range(0, Voters).Select(number => _workspace.VoteAsync(_workspace.Add($"Bo{number}"), onSlack.Card, 1)).ToList();
        Assert.All(await Task.WhenAll(asked), answer => Assert.StartsWith("Saved: ", answer.Text, StringComparison.Ordinal));
        Assert.All(await Task.WhenAll(acknowledged), said => Assert.Contains("Saved: ", said.Text, StringComparison.Ordinal));
        await over.CancelAsync();
        await stalling;

        await _server.ShowsAsync(onDiscord.Card, $"{Voters + 1} yes");
        await _workspace.ShowsAsync(onSlack.Card, $"{Voters + 1} yes");
        AssertStillConnected(sockets);
    }

    /// <summary>Until just before the writer would give up.</summary>
    [Fact]
    public async Task While_the_disk_stalls_hearts_beat_pages_answer_and_presses_are_deferred()
    {
        var (onDiscord, onSlack) = (await _server.PollAsync("Coffee"), await _workspace.PollAsync("Tea"));
        var sockets = _slack.Slack.OpenedSockets;
        await using var connection = await StallAsync();

        var press = _discord.Discord.Select(_server.Ben, onDiscord.Card, Menu, onDiscord.Card.Selects.First().Options[0].Value);
        var choice = _workspace.VoteAsync(_workspace.Ben, onSlack.Card, 1);
        var deferral = await press.ResponseAsync(Wait.Patience);
        Assert.Equal(200, (await _slack.GetAsync("/healthz")).Status);
        Assert.Equal(CallbackType.DeferredUpdate, deferral.Type);
        Assert.Empty(deferral.Followups);
        Assert.False(choice.IsCompleted);
        // Three heartbeats are due by now, and without them the simulator would have hung up.
        Assert.Equal(1, _discord.Discord.ConnectedSessions);
        await connection.DisposeAsync();

        var answer = await _server.EventuallyAsync(() => deferral.Followups.FirstOrDefault(), "the answer");
        Assert.StartsWith("Saved: ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Saved: ", (await choice).Text, StringComparison.Ordinal);
        AssertStillConnected(sockets);
    }

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private async Task StallAgainAndAgainAsync(TimeSpan time, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await using (await StallAsync())
                await Task.Delay(time, CancellationToken.None);
            // SQLite looks again every tenth of a second.
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }

    /// <returns>Ends the stall when it is disposed.</returns>
    private async Task<SqliteConnection> StallAsync()
    {
        var connection = new SqliteConnection($"Data Source={_slack.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private void AssertStillConnected(int sockets)
    {
        Assert.Equal((1, 1), (_discord.Discord.Identifies, _discord.Discord.ConnectedSessions));
        Assert.Equal((sockets, 1), (_slack.Slack.OpenedSockets, _slack.Slack.ConnectedSockets));
    }
}

using System.Net;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.WebApi;
using MeetupBot.Slack;
using MeetupBot.Tests.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace MeetupBot.Tests.Slack;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_tells_of_its_workspace_and_counts_who_could_come(bool byHttp)
    {
        await using var slack = await SimulatedSlack.ConnectAsync(byHttp: byHttp);
        await Expect.SoonAsync(() => slack.Handler.Events.OfType<ChatEvent.SpaceSeen>().Any(seen => seen.Members == 2));
        Assert.All(slack.Handler.Events.OfType<ChatEvent.SpaceSeen>(), seen => Assert.Equal(slack.Space, seen.Space));
    }

    [Theory]
    [InlineData("xoxb-wrong", null, "Slack:BotToken")]
    [InlineData(null, "xapp-wrong", "Slack:AppToken")]
    public async Task A_token_that_is_refused_at_the_start_ends_it_with_what_to_do(string? botToken, string? appToken, string hint)
    {
        await using var simulator = await SlackSimulator.StartAsync();
        using var platform = new SlackPlatform(
            new SlackOptions { BotToken = botToken ?? simulator.BotToken, AppToken = appToken ?? simulator.AppToken, ApiBaseUrl = simulator.ApiBaseUrl },
            TimeProvider.System,
            NullLoggerFactory.Instance);
        var refused = await Assert.ThrowsAsync<PlatformRefusedException>(
            () => platform.RunAsync(new MeetupBot.Tests.Discord.ScriptedHandler(), MeetupBot.Tests.Discord.DiscordHarness.Commands, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains(hint, refused.Message, StringComparison.Ordinal);
        Assert.Equal(PlatformStatus.Stopped, platform.Status);
    }

    [Fact]
    public async Task A_token_revoked_while_running_turns_the_platform_off_and_is_tried_twice_a_minute_until_it_is_good_again()
    {
        var clock = new ManualTimeProvider();
        await using var slack = await SimulatedSlack.StartAsync(time: clock);
        slack.Connect();
        await PassAsync(clock, TimeSpan.Zero, () => slack.Platform.Status == PlatformStatus.Connected);
        slack.Simulator.RevokeToken();
        Assert.IsType<DeliveryResult.TryLater>(await slack.PostAsync("Coffee"));
        Assert.Equal(PlatformStatus.Refused, slack.Platform.Status);
        slack.Simulator.ClearLogs();
        var until = clock.GetUtcNow() + TimeSpan.FromMinutes(3);
        await PassAsync(clock, TimeSpan.FromSeconds(1), () => clock.GetUtcNow() >= until);
        Assert.InRange(slack.Simulator.Requests.Count, 2, 6);
        Assert.Equal(PlatformStatus.Refused, slack.Platform.Status);
        slack.Simulator.RestoreToken();
        await PassAsync(clock, TimeSpan.FromSeconds(1), () => slack.Platform.Status == PlatformStatus.Connected);
        Assert.IsType<DeliveryResult.Done>(await slack.PostAsync("Back"));
    }

    [Fact]
    public async Task An_outage_at_the_start_is_waited_out()
    {
        var clock = new ManualTimeProvider();
        await using var slack = await SimulatedSlack.StartAsync(time: clock);
        slack.Simulator.Faults.Next(ApiFault.ServerError(), times: 12);
        slack.Connect();
        await PassAsync(clock, TimeSpan.FromSeconds(1), () => slack.Platform.Status == PlatformStatus.Connected);
    }

    [Fact]
    public async Task Without_a_connection_it_is_reconnecting_and_then_connected_again()
    {
        await using var slack = await SimulatedSlack.ConnectAsync();
        slack.Simulator.Faults.Next(ApiFault.ServerError(), times: 1, method: "apps.connections.open");
        slack.Simulator.Sockets.DropConnections();
        await Expect.SoonAsync(() => slack.Platform.Status == PlatformStatus.Reconnecting);
        await Expect.SoonAsync(() => slack.Platform.Status == PlatformStatus.Connected);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_saved_is_acknowledged_and_what_is_not_is_not(bool byHttp)
    {
        var clock = new ManualTimeProvider();
        await using var slack = await SimulatedSlack.ConnectAsync(new SlackSimulatorOptions { TimeProvider = clock }, byHttp: byHttp);
        Assert.True((await CommandAsync(slack)).Ok);
        slack.Handler.Answer = (_, _) => throw new InvalidOperationException("the disk is full");
        Assert.False((await clock.PassAsync(CommandAsync(slack))).Ok);
        slack.Handler.AnswerWith(Reply.Quiet.Instance);
        Assert.True((await CommandAsync(slack)).Ok);
    }

    [Fact]
    public async Task A_link_opens_the_message_where_it_was_posted()
    {
        await using var slack = await SimulatedSlack.ConnectAsync();
        var message = Assert.IsType<DeliveryResult.Done>(await slack.PostAsync("Coffee")).Message!.Value;
        var link = slack.Platform.LinkTo(slack.Space, message);
        Assert.EndsWith($"/archives/{message.ChannelId}/p{message.MessageId.Replace(".", "", StringComparison.Ordinal)}", link!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Null(slack.Platform.LinkTo(slack.Space with { Id = "T0" }, message));
        Assert.Null(slack.Platform.LinkTo(slack.Space, message with { ChannelId = "C1/../x" }));
    }

    [Fact]
    public async Task Somebody_is_described_with_their_zone_and_locale_and_is_gone_when_deactivated()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var ben = await slack.Platform.FindPersonAsync(slack.Space, SimulatedSlack.RefOf(slack.Ben), CancellationToken.None);
        Assert.Equal(("Ben", "Europe/Berlin", false), (ben!.Name, ben.TimeZone, ben.IsBot));
        slack.Ben.IsDeactivated = true;
        Assert.Null(await slack.Platform.FindPersonAsync(slack.Space, SimulatedSlack.RefOf(slack.Ben), CancellationToken.None));
        slack.Simulator.Faults.Next(ApiFault.Refused("fatal_error"), times: 20);
        await Assert.ThrowsAsync<PlatformUnavailableException>(
            () => slack.Platform.FindPersonAsync(slack.Space, SimulatedSlack.RefOf(slack.Owner), CancellationToken.None));
    }

    [Fact]
    public async Task Before_the_start_and_after_the_end_http_mode_takes_nothing_so_that_slack_tries_again()
    {
        await using var slack = await SimulatedSlack.ConnectAsync(byHttp: true);
        var body = "command=%2Fmeetup&text=help&user_id=" + slack.Owner.Id;
        Assert.Equal(HttpStatusCode.OK, (await slack.Simulator.SendRawAsync("/slack/commands", "application/x-www-form-urlencoded", body)).Status);
        await slack.StopAsync();
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable,
            (await slack.Simulator.SendRawAsync("/slack/commands", "application/x-www-form-urlencoded", body)).Status);
    }

    private static Task<SlackAck> CommandAsync(SimulatedSlack slack) =>
        slack.Simulator.AcknowledgedAsync(slack.Simulator.RunCommand(slack.Ben, slack.Channel, "/meetup", "show id: K7Q2"));

    /// <summary>Gives real sockets some time between the steps of the clock.</summary>
    private static async Task PassAsync(ManualTimeProvider clock, TimeSpan step, Func<bool> reached)
    {
        for (var steps = 0; steps < 1_000; steps++)
        {
            if (reached())
                return;
            clock.Advance(step);
            await Task.Delay(10);
        }

        throw new TimeoutException("It never came to that.");
    }
}

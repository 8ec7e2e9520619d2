using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Receiving;
using MeetupBot.Slack.SocketMode;
using MeetupBot.Slack.Translation;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.WebApi.Responses;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack;

/// <summary>
/// Keeps the bot connected: finds out its identity and workspace, reports the workspace to the bot, and listens by Socket Mode if that is
/// on. A token that is refused at the start ends it. One that is refused later is tried again every half minute.
/// </summary>
internal sealed partial class SlackConnection(
    SlackOptions options,
    SlackApi api,
    WebApiClient client,
    WorkspaceMembers members,
    IChatHandler handler,
    TimeProvider time,
    ILoggerFactory loggers,
    Action<PlatformStatus> onStatus)
{
    private static readonly TimeSpan CountEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan CountAgainAfter = TimeSpan.FromHours(1);

    private readonly ILogger _logger = loggers.CreateLogger<SlackConnection>();

    public SocketModeTimings Timings { get; init; } = new();

    /// <summary>Asks Slack for the bot's identity until it answers.</summary>
    /// <exception cref="PlatformRefusedException">The token is refused, or is not a bot's token for a workspace.</exception>
    public async Task<AuthTest> IntroduceAsync(CancellationToken cancellationToken)
    {
        var identity = await ReconnectBackoff.UntilReadyAsync(() => api.Auth.TestAsync(cancellationToken), Judge, LogWaiting, time, cancellationToken);
        return identity is { TeamId: not null, UserId: not null, BotId: not null }
            ? identity
            : throw new PlatformRefusedException("Slack:BotToken is not a bot's. Set it to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions.");
    }

    /// <summary>Returns when cancelled and all work in progress is finished.</summary>
    /// <exception cref="PlatformRefusedException">A person has to change the configuration.</exception>
    public async Task ListenAsync(AuthTest workspace, IInboundHandler inbound, CancellationToken cancellationToken)
    {
        await TellAsync(workspace, null, cancellationToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beside = Task.WhenAll(client.BotToken.ProbeAsync(probing => ProbeAsync(workspace, probing), ended.Token), CountAsync(workspace, ended.Token));
        try
        {
            if (options.UsesSocketMode)
                await RunSocketModeAsync(inbound, cancellationToken);
            else
                await WaitForRequestsAsync(cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await beside;
        }
    }

    private async Task RunSocketModeAsync(IInboundHandler inbound, CancellationToken cancellationToken)
    {
        using var desk = new EnvelopeProcessor(inbound, time, loggers.CreateLogger<EnvelopeProcessor>());
        var context = new SocketModeContext(api.Apps, desk, time, Timings, TrustedAddress.IsEncrypted(options.ApiBaseUrl)) { OnDisabled = client.AppToken.Refuse };
        var socketMode = new SocketModeClient(context, OnLive, loggers.CreateLogger<SocketModeClient>());
        try
        {
            if (await socketMode.RunAsync(cancellationToken) is { } refusal)
                throw new PlatformRefusedException(refusal.Advice);
        }
        finally
        {
            desk.Abandon();
        }
    }

    private async Task WaitForRequestsAsync(CancellationToken cancellationToken)
    {
        onStatus(PlatformStatus.Connected);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }

    /// <summary>HTTP mode continues meanwhile, but a bot that misses half of the events is not healthy.</summary>
    private void OnLive(bool live) => onStatus(live ? PlatformStatus.Connected : PlatformStatus.Reconnecting);

    /// <summary>Slack does not say whether the bot is new here: a bot token is created by hand, long before the first start.</summary>
    private async Task TellAsync(AuthTest workspace, int? count, CancellationToken cancellationToken)
    {
        try
        {
            var seen = new ChatEvent.SpaceSeen(Ids.Space(workspace.TeamId!), workspace.Team ?? "", IsNew: false, Members: count);
            await handler.HandleAsync(seen, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotTold(fault);
        }
    }

    /// <summary>Counts regularly, because members come and go. It takes one call for every two hundred.</summary>
    private async Task CountAsync(AuthTest workspace, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var (count, error) = await members.CountAsync(cancellationToken);
                if (error is null)
                    await TellAsync(workspace, count, cancellationToken);
                else
                    LogNotCounted(error);
                await Task.Delay(error is null ? CountEvery : CountAgainAfter, time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The platform is stopping.
        }
    }

    /// <summary>A token that works again shows that the app is installed again.</summary>
    private async Task ProbeAsync(AuthTest workspace, CancellationToken cancellationToken)
    {
        if ((await api.Auth.TestAsync(cancellationToken)).Error is not null)
            return;
        LogAccepted();
        await TellAsync(workspace, null, cancellationToken);
    }

    private static void Judge(SlackError error)
    {
        if (error.Kind is ApiErrorKind.TokenRefused or ApiErrorKind.Refused)
            throw new PlatformRefusedException(Advice(error));
    }

    private static string Advice(SlackError error) => error.Kind == ApiErrorKind.TokenRefused
        ? $"Slack refuses the bot token ({error.Code}). Set Slack:BotToken to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions, and install the app to the workspace if it is not."
        : $"Slack refuses to start the bot: {error}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack is not ready for us ({Error}); next try in {Wait}")]
    private partial void LogWaiting(SlackError error, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The workspace's members could not be counted: {Error}")]
    private partial void LogNotCounted(SlackError error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack accepts the bot token again")]
    private partial void LogAccepted();

    [LoggerMessage(Level = LogLevel.Error, Message = "The workspace could not be written down; it is tried again at the next start")]
    private partial void LogNotTold(Exception fault);
}

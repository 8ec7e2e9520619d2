using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Gateway;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord;

/// <summary>
/// Keeps the bot connected: registers the commands, connects, and reconnects after any transient failure. A token that is refused at the
/// start ends it. One that is refused later is tried again every half minute.
/// </summary>
internal sealed partial class DiscordConnection(
    DiscordOptions options,
    DiscordApi api,
    GuildChannels channels,
    TokenCircuitBreaker token,
    IChatHandler handler,
    TimeProvider time,
    ILoggerFactory loggers,
    Action<PlatformStatus> onStatus)
{
    private readonly ILogger _logger = loggers.CreateLogger<DiscordConnection>();
    private bool _wasAccepted;

    public SocketTimeouts Timeouts { get; init; } = new();

    /// <exception cref="PlatformRefusedException">A person has to change the configuration.</exception>
    public async Task RunAsync(CommandSet commands, CancellationToken cancellationToken)
    {
        await using var handover = new EventQueue(time, loggers.CreateLogger<EventQueue>());
        var dispatch = BuildDispatch();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var probing = token.ProbeAsync(api.Application.GetGatewayBotAsync, ended.Token);
        try
        {
            await RegisterAsync(commands, cancellationToken);
            while (true)
            {
                var gateway = await UntilReadyAsync(() => api.Application.GetGatewayBotAsync(cancellationToken), cancellationToken);
                await ConnectAsync(gateway, dispatch, handover, cancellationToken);
                await Task.Delay(TokenCircuitBreaker.ProbeEvery, time, cancellationToken);
            }
        }
        finally
        {
            await ended.CancelAsync();
            await probing;
        }
    }

    private DispatchTable BuildDispatch()
    {
        var (guilds, membership) = (new GuildEvents(handler), new GuildMembership());
        var messages = new MessageEvents(handler);
        var places = new ChannelEvents(handler, channels);
        var responder = new InteractionResponder(handler, membership, api.Interactions, new LateForms(), time, loggers.CreateLogger<InteractionResponder>());
        return GuildTable(guilds, membership, places)
            .Register("INTERACTION_CREATE", DiscordJson.Wire.Interaction, inOrder: false, AnswerAsync, places.Note)
            .Register("READY", GatewayJson.Wire.Ready, inOrder: true, (ready, _, stopping) => guilds.ReadyAsync(ready, stopping), membership.Note)
            .Register("MESSAGE_DELETE", DiscordJson.Wire.DeletedMessage, inOrder: true, (one, _, stopping) => messages.DeletedAsync(one, stopping))
            .Register("MESSAGE_DELETE_BULK", DiscordJson.Wire.DeletedMessages, inOrder: true, (all, _, stopping) => messages.DeletedAsync(all, stopping));

        Task AnswerAsync(Interaction interaction, long receivedAt, CancellationToken stopping) => InteractionTelemetry.Traces.HasListeners()
            ? TraceAsync(interaction, receivedAt, stopping)
            : responder.RunAsync(interaction, receivedAt, stopping);

        Task TraceAsync(Interaction interaction, long receivedAt, CancellationToken stopping) => InteractionTelemetry.TraceAsync(
            Ids.Platform, interaction.Id.ToString(), () => responder.RunAsync(interaction, receivedAt, stopping));
    }

    private static DispatchTable GuildTable(GuildEvents guilds, GuildMembership membership, ChannelEvents places)
    {
        return new DispatchTable()
            .Register("GUILD_CREATE", DiscordJson.Wire.Guild, inOrder: true, async (guild, _, stopping) =>
            {
                await guilds.CreatedAsync(guild, stopping);
                await places.TellAsync(guild.Id, stopping);
            }, guild =>
            {
                membership.NoteCreated(guild);
                places.NoteCreated(guild);
            })
            .Register("GUILD_UPDATE", DiscordJson.Wire.Guild, inOrder: true, (guild, _, stopping) => places.TellAsync(guild.Id, stopping), places.NoteUpdated)
            .Register(
                "GUILD_DELETE", DiscordJson.Wire.Guild, inOrder: true, (guild, _, stopping) => guilds.DeletedAsync(guild, stopping), guild =>
                {
                    membership.NoteDeleted(guild);
                    places.NoteDeleted(guild);
                })
            .Register("GUILD_ROLE_UPDATE", DiscordJson.Wire.GuildRole, inOrder: true, (role, _, stopping) => places.TellAsync(role.GuildId, stopping), places.NoteRole)
            .Register("CHANNEL_CREATE", DiscordJson.Wire.Channel, inOrder: true, TellOfAsync, places.NoteChannel)
            .Register("CHANNEL_UPDATE", DiscordJson.Wire.Channel, inOrder: true, TellOfAsync, places.NoteChannel)
            .Register("CHANNEL_DELETE", DiscordJson.Wire.Channel, inOrder: true, TellOfAsync, places.NoteGone)
            .Register("THREAD_CREATE", DiscordJson.Wire.Channel, inOrder: true, TellOfAsync, places.NoteChannel)
            .Register("THREAD_UPDATE", DiscordJson.Wire.Channel, inOrder: true, TellOfAsync, places.NoteChannel)
            .Register("THREAD_DELETE", DiscordJson.Wire.Channel, inOrder: true, TellOfAsync, places.NoteGone)
            .Register("THREAD_LIST_SYNC", DiscordJson.Wire.ThreadList, inOrder: true, (list, _, stopping) => places.TellAsync(list.GuildId, stopping), places.NoteThreads);

        Task TellOfAsync(Channel channel, long receivedAt, CancellationToken stopping) => places.TellAsync(channel.GuildId, stopping);
    }

    private async Task RegisterAsync(CommandSet commands, CancellationToken cancellationToken)
    {
        var registration = new CommandRegistration(api.Application, loggers.CreateLogger<CommandRegistration>());
        await UntilReadyAsync(
            async () => await registration.RunAsync(commands, cancellationToken) is { } error
                ? new ApiResult<CommandSet, DiscordError>(null, error)
                : new ApiResult<CommandSet, DiscordError>(commands, null),
            cancellationToken);
    }

    private async Task ConnectAsync(GatewayBot gateway, DispatchTable dispatch, EventQueue handover, CancellationToken cancellationToken)
    {
        var encryptedOnly = TrustedAddress.IsEncrypted(options.ApiBaseUrl);
        if (GatewayContext.AddressOf(gateway.Url, encryptedOnly) is not { } address)
        {
            LogBadAddress(gateway.Url);
            return;
        }

        var context = new GatewayContext(
            address, options.Token, encryptedOnly, new IdentifyGate(gateway.SessionStartLimit, time), dispatch, handover, time)
        {
            Timeouts = Timeouts,
        };
        var client = new GatewayClient(context, Math.Max(1, gateway.Shards), OnLive, loggers.CreateLogger<GatewayClient>());
        if (await client.RunAsync(cancellationToken) is { } stopped)
            Judge(stopped);
        cancellationToken.ThrowIfCancellationRequested();
        onStatus(PlatformStatus.Reconnecting);
    }

    /// <summary>A refused token or a wrong shard count may work next time. The other codes will not.</summary>
    private void Judge(GatewayCloseCode stopped)
    {
        if (stopped.Code == GatewayCloseCode.AuthenticationFailed && _wasAccepted)
            token.Refuse();
        else if (stopped.Code is not (GatewayCloseCode.InvalidShard or GatewayCloseCode.ShardingRequired))
            throw new PlatformRefusedException(stopped.Advice);
    }

    private void OnLive(bool live)
    {
        _wasAccepted |= live;
        onStatus(live ? PlatformStatus.Connected : PlatformStatus.Reconnecting);
    }

    private Task<T> UntilReadyAsync<T>(Func<Task<ApiResult<T, DiscordError>>> call, CancellationToken cancellationToken)
        where T : class =>
        ReconnectBackoff.UntilReadyAsync(call, Judge, LogWaiting, time, cancellationToken);

    private void Judge(DiscordError error)
    {
        if (!_wasAccepted && error.Kind == ApiErrorKind.TokenRefused)
            throw new PlatformRefusedException(GatewayCloseCode.Find(GatewayCloseCode.AuthenticationFailed).Advice);
        if (error.Kind == ApiErrorKind.Refused)
            throw new PlatformRefusedException($"Discord refuses to start the bot: {error}");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord is not ready for us ({Error}); next try in {Wait}")]
    private partial void LogWaiting(DiscordError error, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord names a gateway address that is not used: {Address}")]
    private partial void LogBadAddress(string address);
}

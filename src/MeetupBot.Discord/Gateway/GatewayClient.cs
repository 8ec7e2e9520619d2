using MeetupBot.Chat.Transport;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Gateway;

/// <summary>All shards of the bot. When one must stop, all stop, since the reason applies to all of them.</summary>
internal sealed class GatewayClient(GatewayContext context, int shards, Action<bool> onLive, ILogger logger)
{
    private readonly ConnectionGroup _group = new(live => onLive(live == shards));

    /// <summary>Returns when cancelled, or with the close code that forbids a reconnect.</summary>
    public Task<GatewayCloseCode?> RunAsync(CancellationToken cancellationToken) => ConnectionGroup.RunAsync(
        shards, (id, together) => new ShardRunner(context, new GatewayShard(id, shards), _group.Report, logger).RunAsync(together), cancellationToken);
}

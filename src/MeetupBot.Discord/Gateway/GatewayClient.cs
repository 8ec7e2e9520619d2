using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Gateway;

/// <summary>All shards of the bot. One that may not go on ends them all, for the reason holds for every one.</summary>
internal sealed class GatewayClient(GatewayContext context, int shards, Action<bool> onLive, ILogger logger)
{
    private readonly Lock _gate = new();
    private int _live;

    /// <summary>Returns when cancelled, or with the close code that forbids going on.</summary>
    public async Task<GatewayCloseCode?> RunAsync(CancellationToken cancellationToken)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = Enumerable.Range(0, shards)
            .Select(id => new ShardRunner(context, new GatewayShard(id, shards), OnShardLive, logger).RunAsync(together.Token))
            .ToList();
        var first = await await Task.WhenAny(running);
        await together.CancelAsync();
        await Task.WhenAll(running);
        return first;
    }

    private void OnShardLive(GatewayShard shard, bool live)
    {
        lock (_gate)
        {
            _live += live ? 1 : -1;
            onLive(_live == shards);
        }
    }
}

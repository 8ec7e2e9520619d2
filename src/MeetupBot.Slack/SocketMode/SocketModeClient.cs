using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.SocketMode;

/// <summary>All connections. What refuses one refuses them all.</summary>
internal sealed class SocketModeClient
{
    private readonly SocketModeContext _context;
    private readonly Action<bool> _onLive;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private int _live;
    private volatile bool _wasLive;

    /// <param name="context">Its callbacks about connections are set here.</param>
    /// <param name="onLive">True when the first connection is up, false when the last is gone.</param>
    /// <param name="logger">For all of them.</param>
    public SocketModeClient(SocketModeContext context, Action<bool> onLive, ILogger logger)
    {
        _context = context with { OnLive = Count, StopsAtRefusal = () => !_wasLive };
        _onLive = onLive;
        _logger = logger;
    }

    /// <summary>Returns when cancelled and everything under way is finished, or with what a person has to mend.</summary>
    public async Task<SocketModeRefusal?> RunAsync(CancellationToken cancellationToken)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = Enumerable.Range(0, _context.Timings.Connections).Select(place => KeepAsync(place, together.Token)).ToList();
        var first = await await Task.WhenAny(running);
        await together.CancelAsync();
        await Task.WhenAll(running);
        return first;
    }

    private async Task<SocketModeRefusal?> KeepAsync(int place, CancellationToken cancellationToken)
    {
        try
        {
            if (place > 0)
                await Task.Delay(_context.Timings.Stagger * place, _context.Time, cancellationToken);
            return await new ConnectionKeeper(_context, _logger).RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private void Count(bool live)
    {
        lock (_gate)
        {
            _wasLive |= live;
            _live += live ? 1 : -1;
            _onLive(_live > 0);
        }
    }
}

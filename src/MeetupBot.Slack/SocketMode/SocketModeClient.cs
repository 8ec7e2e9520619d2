using MeetupBot.Chat.Transport;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.SocketMode;

/// <summary>All connections. A refusal of one ends them all.</summary>
internal sealed class SocketModeClient
{
    private readonly SocketModeContext _context;
    private readonly ILogger _logger;
    private volatile bool _wasLive;

    /// <param name="context">Its callbacks about connections are set here.</param>
    /// <param name="onLive">True when at least one connection is up, false when none is.</param>
    public SocketModeClient(SocketModeContext context, Action<bool> onLive, ILogger logger)
    {
        var group = new ConnectionGroup(live =>
        {
            _wasLive |= live > 0;
            onLive(live > 0);
        });
        _context = context with { OnLive = group.Report, StopsAtRefusal = () => !_wasLive };
        _logger = logger;
    }

    /// <summary>Returns when cancelled and all work in progress is finished, or with what a person has to change.</summary>
    public Task<SocketModeRefusal?> RunAsync(CancellationToken cancellationToken) =>
        ConnectionGroup.RunAsync(_context.Timings.Connections, KeepAsync, cancellationToken);

    private async Task<SocketModeRefusal?> KeepAsync(int place, CancellationToken cancellationToken)
    {
        try
        {
            if (place > 0)
                await Task.Delay(_context.Timings.Stagger * place, _context.Time, cancellationToken);
            return await new SocketModeRunner(_context, _logger).RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}

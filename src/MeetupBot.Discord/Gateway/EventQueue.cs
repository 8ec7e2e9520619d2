using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// Takes received events from the connections. Some run in parallel, up to a limit, and begin in the order received; others run one after
/// the other. When the queue is full, the connection waits, and TCP makes Discord wait too.
/// </summary>
internal sealed partial class EventQueue : IAsyncDisposable
{
    private const int MostAtOnce = 512;
    private const int MostInLine = 4096;
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LastGrace = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);
    private readonly Channel<Func<CancellationToken, Task>> _line =
        Channel.CreateBounded<Func<CancellationToken, Task>>(new BoundedChannelOptions(MostInLine) { SingleReader = true });
    private readonly CancellationTokenSource _stopping;
    private readonly TimeProvider _time;
    private readonly ILogger<EventQueue> _logger;
    private readonly Task _inOrder;

    public EventQueue(TimeProvider time, ILogger<EventQueue> logger)
    {
        _time = time;
        _logger = logger;
        _stopping = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _inOrder = Task.Run(RunInOrderAsync);
    }

    /// <summary>Completes when the work is queued or started, not when it is done.</summary>
    public ValueTask TakeAsync(Func<CancellationToken, Task> work, bool inOrder, CancellationToken cancellationToken)
    {
        if (inOrder)
            return _line.Writer.WriteAsync(work, cancellationToken);
        var place = _places.WaitAsync(cancellationToken);
        if (!place.IsCompletedSuccessfully)
            return StartWhenFreeAsync(place, work);
        Start(work);
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives queued work some seconds to finish, then cancels it.</summary>
    public async ValueTask DisposeAsync()
    {
        _line.Writer.TryComplete();
        _stopping.CancelAfter(LongestDrain);
        using var deadline = new CancellationTokenSource(LongestDrain + LastGrace, _time);
        try
        {
            await _inOrder.WaitAsync(deadline.Token);
            for (var place = 0; place < MostAtOnce; place++)
                await _places.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            LogAbandoned();
        }
    }

    private async ValueTask StartWhenFreeAsync(Task place, Func<CancellationToken, Task> work)
    {
        await place;
        Start(work);
    }

    private void Start(Func<CancellationToken, Task> work) => _ = RunInPlaceAsync(work);

    /// <summary>Begins on the connection's thread: tasks of their own would begin in any order, and presses would overtake each other.</summary>
    private async Task RunInPlaceAsync(Func<CancellationToken, Task> work)
    {
        await RunAsync(work);
        _places.Release();
    }

    private async Task RunInOrderAsync()
    {
        await foreach (var work in _line.Reader.ReadAllAsync())
            await RunAsync(work);
    }

    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopping: unfinished work was not acknowledged either.
        }
        catch (Exception fault)
        {
            LogFault(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Handling an event from Discord failed")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events from Discord were still being handled at the stop; they were not acknowledged")]
    private partial void LogAbandoned();
}

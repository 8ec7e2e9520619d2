using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.SocketMode;

/// <summary>
/// One connection from hello to its end. When Slack asks it to close, it keeps listening until Slack closes it or <see cref="Retire"/> is
/// called. Source: docs.slack.dev, Using Socket Mode.
/// </summary>
internal sealed partial class SocketModeConnection(EnvelopeProcessor desk, TimeProvider time, SocketModeTimings timings, ILogger logger)
{
    private const int NormalClosure = 1000;

    /// <summary>A form at its limits is well below one MiB.</summary>
    private const int LongestFrame = 4 * 1024 * 1024;

    private readonly TaskCompletionSource _live = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _retiring = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Task> _underWay = [];
    private SocketModeEnd? _end;

    /// <summary>Completes when Slack says hello.</summary>
    public Task Live => _live.Task;

    /// <summary>Completes when Slack asks for the connection to be replaced.</summary>
    public Task Leaving => _leaving.Task;

    /// <summary>Why Slack asked. See <see cref="DisconnectReason"/>.</summary>
    public string? Disconnect { get; private set; }

    /// <summary>Accepts nothing more, finishes the work in progress, and closes.</summary>
    public void Retire() => _retiring.TrySetResult();

    /// <summary>Does not throw for a lost connection or a cancellation.</summary>
    public async Task<SocketModeEnd> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        using var socket = new FrameSocket(UserAgent.Text, LongestFrame, timings, time);
        using var drop = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var stop = cancellationToken.Register(Retire);
        var closing = Task.CompletedTask;
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            closing = CloseWhenRetiredAsync(socket, drop);
            using var noHello = time.CreateTimer(_ => GiveUpWithoutHello(drop), null, timings.Hello, Timeout.InfiniteTimeSpan);
            while (_end is null)
                await ReceiveAsync(socket, drop.Token);
        }
        catch (OperationCanceledException)
        {
            _end ??= new SocketModeEnd("no answer in time");
        }
        catch (Exception fault) when (FrameSocket.IsBreak(fault))
        {
            _end ??= new SocketModeEnd(socket.CloseCode is { } code ? $"closed with {code}" : $"the connection broke ({fault.Message})");
        }

        Retire();
        await closing;
        return _end! with { WasLive = Live.IsCompleted, Disconnect = Disconnect };
    }

    /// <summary>A connection without a hello is useless.</summary>
    private void GiveUpWithoutHello(CancellationTokenSource drop)
    {
        if (!Live.IsCompleted)
            drop.Cancel();
    }

    private async Task CloseWhenRetiredAsync(FrameSocket socket, CancellationTokenSource drop)
    {
        await _retiring.Task;
        await DrainAsync();
        await socket.CloseAsync(NormalClosure);
        drop.CancelAfter(timings.Close);
    }

    private async Task DrainAsync()
    {
        Task[] underWay;
        lock (_underWay)
            underWay = [.. _underWay];
        await Task.WhenAny(Task.WhenAll(underWay), Task.Delay(timings.Drain, time));
    }

    private async Task ReceiveAsync(FrameSocket socket, CancellationToken drop)
    {
        var kind = await socket.ReceiveAsync(drop);
        if (kind == ReceivedKind.Close)
            _end = new SocketModeEnd(socket.CloseCode is { } code ? $"closed with {code}" : "closed without a code");
        else if (kind == ReceivedKind.Text && SocketModeFrame.Read(socket.Content) is { } frame)
            await TakeAsync(frame, socket, drop);
        else
            LogUnreadable(kind);
    }

    private async ValueTask TakeAsync(SocketModeFrame frame, FrameSocket socket, CancellationToken drop)
    {
        switch (frame)
        {
            case { Type: SocketModeType.Hello }:
                _live.TrySetResult();
                break;
            case { Type: SocketModeType.Disconnect }:
                Disconnect = frame.Reason ?? DisconnectReason.RefreshRequested;
                LogAsked(Disconnect);
                _leaving.TrySetResult();
                break;
            case { EnvelopeId: null }:
                LogUnreadable(ReceivedKind.Text);
                break;
            case var _ when !_retiring.Task.IsCompleted:
                await desk.TakeAsync(frame, socket, Remember(), drop);
                break;
            default:
                // Received while closing: it is not acknowledged, so Slack sends it again on another connection.
                break;
        }
    }

    /// <summary>Notes an envelope before its work begins, so that a stop waits for it.</summary>
    private TaskCompletionSource Remember()
    {
        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_underWay)
            _underWay.Add(handled.Task);
        _ = handled.Task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return handled;

        void Forget(Task done)
        {
            lock (_underWay)
                _underWay.Remove(done);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack sent a frame that is not a Socket Mode message ({Kind}); ignored")]
    private partial void LogUnreadable(ReceivedKind kind);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack asks a Socket Mode connection to go: {Reason}")]
    private partial void LogAsked(string reason);
}

using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Receiving;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Slack.SocketMode;

/// <summary>
/// Passes envelopes to the bot, with a limit on how many run at once, and acknowledges each on its own connection once it is saved.
/// One that could not be saved is not acknowledged, so Slack sends it again.
/// </summary>
internal sealed partial class EnvelopeProcessor(IInboundHandler handler, TimeProvider time, ILogger logger) : IDisposable
{
    private const int MostAtOnce = 512;

    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);
    private readonly CancellationTokenSource _abandon = new();

    /// <summary>
    /// Completes when the envelope's work has started. The returned task completes when that work is done. The work begins on the reading
    /// thread, because tasks of their own would begin in any order.
    /// </summary>
    public async ValueTask<Task> TakeAsync(SocketModeFrame frame, FrameSocket socket, CancellationToken cancellationToken)
    {
        var receivedAt = Instant.FromDateTimeOffset(time.GetUtcNow());
        await _places.WaitAsync(cancellationToken);
        return RunAsync(frame, socket, receivedAt);
    }

    /// <summary>Cancels the work in progress.</summary>
    public void Abandon() => _abandon.Cancel();

    public void Dispose()
    {
        _places.Dispose();
        _abandon.Dispose();
    }

    private async Task RunAsync(SocketModeFrame frame, FrameSocket socket, Instant receivedAt)
    {
        try
        {
            var answer = KindOf(frame.Type) is { } kind
                ? await handler.HandleAsync(new Inbound(kind, frame.Payload, frame.RetryAttempt, receivedAt), _abandon.Token)
                : null;
            var acknowledgement = Acknowledgement.Serialize(frame.EnvelopeId!, frame.TakesAnswer ? answer : null);
            if (!await socket.TrySendAsync(acknowledgement, _abandon.Token))
                LogUnacknowledged(frame.EnvelopeId!, frame.Type);
        }
        catch (OperationCanceledException) when (_abandon.IsCancellationRequested)
        {
            LogUnacknowledged(frame.EnvelopeId!, frame.Type);
        }
        catch (Exception fault)
        {
            LogFault(frame.EnvelopeId!, frame.Type, fault);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Null for an unknown type, which is acknowledged without parsing.</summary>
    private static InboundKind? KindOf(string type) => type switch
    {
        SocketModeType.Command => InboundKind.Command,
        SocketModeType.Interactive => InboundKind.Interactive,
        SocketModeType.Event => InboundKind.Event,
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Envelope {Envelope} ({Type}) could not be acknowledged; Slack sends it again")]
    private partial void LogUnacknowledged(string envelope, string type);

    [LoggerMessage(Level = LogLevel.Error, Message = "Envelope {Envelope} ({Type}) failed and is not acknowledged; Slack sends it again")]
    private partial void LogFault(string envelope, string type, Exception fault);
}

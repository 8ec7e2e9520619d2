using System.Text.Json.Nodes;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Receiving;
using MeetupBot.Slack.Translation;
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
    /// Completes when the envelope's work has started. The work begins on the reading thread, because tasks of their own would begin in
    /// any order.
    /// </summary>
    /// <param name="handled">Completed when the work is done.</param>
    public async ValueTask TakeAsync(SocketModeFrame frame, FrameSocket socket, TaskCompletionSource handled, CancellationToken cancellationToken)
    {
        var receivedAt = Instant.FromDateTimeOffset(time.GetUtcNow());
        try
        {
            await _places.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            handled.SetResult();
            throw;
        }

        _ = RunAsync(frame, socket, handled, receivedAt);
    }

    /// <summary>Cancels the work in progress.</summary>
    public void Abandon() => _abandon.Cancel();

    public void Dispose()
    {
        _places.Dispose();
        _abandon.Dispose();
    }

    private async Task RunAsync(SocketModeFrame frame, FrameSocket socket, TaskCompletionSource handled, Instant receivedAt)
    {
        try
        {
            var answer = KindOf(frame.Type) is { } kind
                ? await HandleAsync(frame, new Inbound(kind, frame.Payload, frame.RetryAttempt, receivedAt))
                : null;
            var acknowledgement = Acknowledgement.Serialize(frame.EnvelopeId!, frame.TakesAnswer ? answer : null);
            if (!await socket.TrySendAsync(acknowledgement, _abandon.Token))
                LogUnacknowledged(frame.EnvelopeId!, frame.Type);
            else if (frame.Type != SocketModeType.Event)
                InteractionTelemetry.RecordAnswer(Ids.Platform, (Instant.FromDateTimeOffset(time.GetUtcNow()) - receivedAt).ToTimeSpan());
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
            handled.SetResult();
        }
    }

    private Task<JsonObject?> HandleAsync(SocketModeFrame frame, Inbound inbound) => InteractionTelemetry.Traces.HasListeners()
        ? TraceAsync(frame.EnvelopeId!, inbound)
        : handler.HandleAsync(inbound, _abandon.Token);

    private Task<JsonObject?> TraceAsync(string envelope, Inbound inbound) =>
        InteractionTelemetry.TraceAsync(Ids.Platform, envelope, () => handler.HandleAsync(inbound, _abandon.Token));

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

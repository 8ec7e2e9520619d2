using System.Text.Json.Serialization.Metadata;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Pacing;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.WebApi;

/// <summary>
/// Makes one call until it has an outcome: waits for its pace, obeys 429, repeats what failed in passing where a repeat does no
/// harm, and sends nothing with a token that is refused.
/// </summary>
internal sealed partial class WebApiClient(WebApiTransport transport, TimeProvider time, ILogger<WebApiClient> logger) : IDisposable
{
    private const int MostLimitedTries = 10;

    /// <summary>Whoever takes longer to write down an outcome holds up the others no further.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(2);

    private readonly Pacer _pacer = new(time);
    private readonly SingleFile _unrepeatable = new();

    public TokenGate BotToken { get; } = new(time);

    public TokenGate AppToken { get; } = new(time);

    public async Task<SlackResult<T>> CallAsync<T>(WebApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var (reply, error) = await RunAsync(request, cancellationToken);
        if (reply is null)
            return new(null, error);
        return reply.Parse(type) is { } value
            ? new(value, null)
            : new(null, new SlackError(SlackErrorKind.Unavailable, (int)reply.Status, "The answer is not what this method promises."));
    }

    public void Dispose() => _pacer.Dispose();

    private async Task<(WebApiReply? Reply, SlackError? Error)> RunAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        var schedule = request.Method.Interactive ? RetrySchedule.Interactive : RetrySchedule.Ordinary;
        var (failures, limited) = (0, 0);
        while (true)
        {
            if (await HeldBackAsync(request, cancellationToken) is { } heldBack)
                return (null, heldBack);
            var attempt = await SendAsync(request, cancellationToken);
            var error = attempt.ToError();
            Observe(request, attempt, error);
            if (error is null || (failures > 0 && error.Code == request.DoneAlreadyCode))
                return (attempt.Reply, null);
            switch (error.Kind)
            {
                case SlackErrorKind.RateLimited:
                    if (++limited >= MostLimitedTries || error.RetryAfter > Pacer.LongestFor(request.Method))
                        return (null, error);
                    break;
                case SlackErrorKind.Unavailable:
                    if (!(request.Method.Repeatable || attempt.NeverSent))
                        return (null, error with { MayHaveArrived = attempt.Reply is null });
                    if (++failures >= schedule.Tries)
                        return (null, error);
                    LogRepeat(request.Method.Name, failures, error);
                    await Task.Delay(schedule.DelayAfter(failures, Random.Shared.NextDouble()), time, cancellationToken);
                    break;
                default:
                    return (null, error);
            }
        }
    }

    private async Task<WebApiAttempt> SendAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Recorded is not { } recorded)
            return await transport.CallAsync(request, cancellationToken);
        var turn = await _unrepeatable.EnterAsync(cancellationToken);
        var arrived = false;
        try
        {
            var attempt = await transport.CallAsync(request, cancellationToken);
            arrived = attempt.ToError() is null;
            return attempt;
        }
        finally
        {
            if (arrived)
                _ = Task.WhenAny(recorded, Task.Delay(LongestHold, time, CancellationToken.None)).ContinueWith(_ => turn.TrySetResult(), TaskScheduler.Default);
            else
                turn.TrySetResult();
        }
    }

    private async Task<SlackError?> HeldBackAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        if (GateOf(request).ClosedFor(request.ProbesToken) is { } closed)
            return new(SlackErrorKind.TokenRefused, 0, "Slack refused the token.") { RetryAfter = closed };
        return await _pacer.WaitAsync(request, cancellationToken) is { } wait
            ? new SlackError(SlackErrorKind.RateLimited, 0, "ratelimited") { RetryAfter = wait }
            : null;
    }

    private void Observe(WebApiRequest request, WebApiAttempt attempt, SlackError? error)
    {
        switch (error)
        {
            case null:
                GateOf(request).Accept();
                break;
            case { Kind: SlackErrorKind.TokenRefused }:
                GateOf(request).Refuse();
                LogRefused(request.Method.Name, error);
                break;
            case { Kind: SlackErrorKind.RateLimited, RetryAfter: { } wait }:
                _pacer.Limited(request, wait);
                LogLimited(request.Method.Name, wait);
                break;
            case { Code: SlackErrorCode.MissingScope }:
                LogMissingScope(request.Method.Name, error.Needed ?? "one that it does not name");
                break;
            case { Kind: SlackErrorKind.Refused } when attempt.Reply is not null:
                LogRefused(request.Method.Name, error);
                break;
        }
    }

    private TokenGate GateOf(WebApiRequest request) => request.WithAppToken ? AppToken : BotToken;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not do {Method} ({Reason}); try {Failures} failed, repeating")]
    private partial void LogRepeat(string method, int failures, SlackError reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack refused {Method}: {Error}")]
    private partial void LogRefused(string method, SlackError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack limits {Method}; waiting {RetryAfter}")]
    private partial void LogLimited(string method, TimeSpan retryAfter);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Slack refused {Method}: the app lacks the scope {Scope}. Add it under OAuth & Permissions, Bot Token Scopes, and install the app to the workspace again")]
    private partial void LogMissingScope(string method, string scope);
}

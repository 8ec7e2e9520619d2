using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Pacing;
using MeetupBot.Slack.WebApi.Requests;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.WebApi;

/// <summary>Makes calls within Slack's rate limits. Sends nothing with a token that is refused.</summary>
internal sealed partial class WebApiClient(WebApiTransport transport, TimeProvider time, ILogger<WebApiClient> logger)
    : ApiClient<WebApiRequest, WebApiReply, SlackError>(time), IDisposable
{
    /// <summary>How long a call waits at most for the outcome of another to be recorded.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time = time;
    private readonly ILogger _logger = logger;
    private readonly CallLimiter _pacer = new(time);
    private readonly SerialGate _unrepeatable = new();

    public TokenCircuitBreaker BotToken { get; } = new(time);

    public TokenCircuitBreaker AppToken { get; } = new(time);

    public void Dispose() => _pacer.Dispose();

    protected override async Task<ApiTry<WebApiReply, SlackError>> TryOnceAsync(
        WebApiRequest request, bool again, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        if (TokenOf(request).GetWait(request.ProbesToken) is { } closed)
            return new(null, new SlackError(ApiErrorKind.TokenRefused, 0, "Slack refused the token.") { RetryAfter = closed });
        if (await _pacer.WaitAsync(request, cancellationToken) is { } wait)
            return new(null, new SlackError(ApiErrorKind.RateLimited, 0, "ratelimited") { RetryAfter = wait });
        var outcome = request.Recorded is { } recorded
            ? await SendAloneAsync(request, recorded, cancellationToken)
            : await SendOnceAsync(request, cancellationToken);
        Observe(request, outcome.Error);
        return outcome;
    }

    protected override SlackError Unusable(WebApiReply reply) =>
        new(ApiErrorKind.Unavailable, (int)reply.Status, "The answer is not what this method promises.");

    protected override bool IsDoneAlready(WebApiRequest request, SlackError error) => error.Code == request.DoneAlreadyCode;

    protected override void OnRepeat(WebApiRequest request, int failures, SlackError error) => LogRepeat(request.Method.Name, failures, error);

    protected override void OnRefused(WebApiRequest request, SlackError error)
    {
        if (error.Code == SlackErrorCode.MissingScope)
            LogMissingScope(request.Method.Name, error.Needed ?? "one that it does not name");
        else
            LogRefused(request.Method.Name, error);
    }

    private async Task<ApiTry<WebApiReply, SlackError>> SendOnceAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Holds is { } holds && !await holds(cancellationToken))
            return new(null, new SlackError(ApiErrorKind.Overtaken, 0, "It does not hold any more."), NeverSent: true);
        var (reply, neverSent, reason) = await transport.CallAsync(request, cancellationToken);
        var error = reply is null
            ? new SlackError(ApiErrorKind.Unavailable, 0, reason) { MayHaveArrived = !request.Method.Repeatable && !neverSent }
            : reply.ToError();
        return new(reply, error, neverSent);
    }

    /// <summary>The next such call waits until the outcome of this one is recorded.</summary>
    private async Task<ApiTry<WebApiReply, SlackError>> SendAloneAsync(WebApiRequest request, Task recorded, CancellationToken cancellationToken)
    {
        var turn = await _unrepeatable.EnterAsync(cancellationToken);
        var arrived = false;
        try
        {
            var outcome = await SendOnceAsync(request, cancellationToken);
            arrived = outcome.Error is null;
            return outcome;
        }
        finally
        {
            if (arrived)
                _ = Task.WhenAny(recorded, Task.Delay(LongestHold, _time, CancellationToken.None)).ContinueWith(_ => turn.TrySetResult(), TaskScheduler.Default);
            else
                turn.TrySetResult();
        }
    }

    private void Observe(WebApiRequest request, SlackError? error)
    {
        switch (error)
        {
            case null:
                TokenOf(request).Accept();
                break;
            case { Kind: ApiErrorKind.TokenRefused }:
                TokenOf(request).Refuse();
                break;
            case { Kind: ApiErrorKind.RateLimited, RetryAfter: { } wait }:
                _pacer.Limited(request, wait);
                LogLimited(request.Method.Name, wait);
                break;
        }
    }

    private TokenCircuitBreaker TokenOf(WebApiRequest request) => request.WithAppToken ? AppToken : BotToken;

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

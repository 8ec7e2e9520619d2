using System.Text.Json.Serialization.Metadata;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Rest;

/// <summary>
/// Sends one call until it has an outcome: waits for its limits, obeys 429, repeats what failed in passing, and holds
/// back when the token is refused or too much was refused.
/// </summary>
internal sealed partial class RestClient : IDisposable
{
    private const int MostLimitedTries = 10;

    private readonly RestTransport _transport;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly RateLimiter _ordinary;
    private readonly RateLimiter _interactions;
    private volatile bool _heldBack;

    public RestClient(RestTransport transport, TimeProvider time, ILogger<RestClient> logger)
    {
        _transport = transport;
        _time = time;
        _logger = logger;
        _ordinary = new RateLimiter(time, new GlobalWindow());
        _interactions = new RateLimiter(time, null);
        Token = new TokenGate(time);
        Guard = new InvalidRequestGuard(time);
    }

    public TokenGate Token { get; }

    public InvalidRequestGuard Guard { get; }

    public async Task<DiscordResult<T>> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var (reply, error) = await RunAsync(request, cancellationToken);
        if (reply is null)
            return new(null, error);
        return reply.Parse(type) is { } value
            ? new(value, null)
            : new(null, new DiscordError(DiscordErrorKind.Unavailable, (int)reply.Status, 0, "The answer is not what this endpoint promises."));
    }

    /// <returns>Null on success.</returns>
    public async Task<DiscordError?> SendAsync(RestRequest request, CancellationToken cancellationToken) =>
        (await RunAsync(request, cancellationToken)).Error;

    public void Dispose()
    {
        _ordinary.Dispose();
        _interactions.Dispose();
    }

    private async Task<(RestReply? Reply, DiscordError? Error)> RunAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var schedule = request.Route.Lane == RequestLane.Interaction ? RetrySchedule.Interactive : RetrySchedule.Ordinary;
        var (failures, limited) = (0, 0);
        while (true)
        {
            if (HeldBack(request) is { } heldBack)
                return (null, heldBack);
            var (attempt, refusal) = await TryOnceAsync(request, failures + limited > 0, cancellationToken);
            if (refusal is not null)
                return (null, refusal);
            if (attempt!.Reply is { } reply && Settle(request, reply, failures) is { } outcome)
                return outcome;
            if (attempt.Reply is { Failed: false } over)
            {
                if (++limited >= MostLimitedTries || over.RetryAfter() > RateLimiter.LongestWait)
                    return (null, Limited(over.RetryAfter()));
                continue;
            }

            if (++failures >= schedule.Tries || !(request.Route.Repeatable || attempt.NeverSent))
                return (null, attempt.ToError());
            LogRepeat(request.Route.LimitName, failures, attempt.ToError().Message);
            await Task.Delay(schedule.DelayAfter(failures, Random.Shared.NextDouble()), _time, cancellationToken);
        }
    }

    /// <summary>The final outcome that an answer stands for; null if the request is to be sent again.</summary>
    private (RestReply? Reply, DiscordError? Error)? Settle(RestRequest request, RestReply reply, int failures)
    {
        if (reply.Succeeded)
            return (reply, null);
        if (reply.Failed || reply.Status == System.Net.HttpStatusCode.TooManyRequests)
            return null;
        var error = reply.ToError();
        if (failures > 0 && error.Code == request.DoneAlreadyCode)
            return (reply, null);
        LogRefused(request.Route.LimitName, error);
        return (null, error);
    }

    private async Task<(RestAttempt? Attempt, DiscordError? Refusal)> TryOnceAsync(
        RestRequest request, bool again, CancellationToken cancellationToken)
    {
        var limiter = request.Route.Lane == RequestLane.Interaction ? _interactions : _ordinary;
        RateLimitLease lease;
        try
        {
            lease = await limiter.AcquireAsync(request.Route, request.Priority, again, cancellationToken);
        }
        catch (RateLimitedException limited)
        {
            return (null, Limited(limited.RetryAfter));
        }

        var outcome = RateLimitOutcome.Nothing;
        try
        {
            var attempt = await _transport.SendAsync(request, cancellationToken);
            outcome = Observe(request, attempt.Reply);
            return (attempt, null);
        }
        finally
        {
            limiter.Release(lease, outcome);
        }
    }

    private RateLimitOutcome Observe(RestRequest request, RestReply? reply)
    {
        if (reply is null)
            return RateLimitOutcome.Nothing;
        if (reply.Invalid)
            Guard.Record();
        ObserveToken(request, reply);
        var limited = reply.Status == System.Net.HttpStatusCode.TooManyRequests;
        if (limited)
            LogLimited(request.Route.LimitName, reply.Scope ?? "unstated", reply.RetryAfter());
        var wholeBot = limited && reply.LimitedGlobally && request.Route.Lane == RequestLane.Ordinary;
        return new RateLimitOutcome
        {
            Headers = reply.Limits,
            WithoutBucket = reply.Succeeded,
            GlobalRetryAfter = wholeBot ? reply.RetryAfter() : null,
            BucketRetryAfter = limited && !wholeBot ? reply.RetryAfter() : null,
        };
    }

    private void ObserveToken(RestRequest request, RestReply reply)
    {
        if (request.Route.Lane == RequestLane.Interaction)
            return;
        if (reply.Succeeded)
            Token.Accept();
        else if (reply.Status == System.Net.HttpStatusCode.Unauthorized)
            Token.Refuse();
    }

    private DiscordError? HeldBack(RestRequest request)
    {
        if (request.Route.Lane == RequestLane.Ordinary && Token.ClosedFor(request.ProbesToken) is { } closed)
            return new(DiscordErrorKind.TokenRefused, 401, 0, "Discord refused the bot token.") { RetryAfter = closed };
        if (Guard.HeldBackFor() is not { } wait)
        {
            _heldBack = false;
            return null;
        }

        if (!_heldBack)
            LogHeldBack(Guard.Count);
        _heldBack = true;
        return new(DiscordErrorKind.HeldBack, 0, 0, "Too many requests were refused in the last ten minutes.") { RetryAfter = wait };
    }

    private static DiscordError Limited(TimeSpan retryAfter) =>
        new(DiscordErrorKind.RateLimited, 429, 0, "Rate limited.") { RetryAfter = retryAfter };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not answer {Endpoint} ({Reason}); try {Failures} failed, repeating")]
    private partial void LogRepeat(string endpoint, int failures, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord refused {Endpoint}: {Error}")]
    private partial void LogRefused(string endpoint, DiscordError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord limits {Endpoint} (scope {Scope}); waiting {RetryAfter}")]
    private partial void LogLimited(string endpoint, string scope, TimeSpan retryAfter);

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing is sent to Discord for now: {Count} requests were refused in ten minutes, and 10,000 would block this address")]
    private partial void LogHeldBack(int count);
}

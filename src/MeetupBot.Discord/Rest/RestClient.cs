using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.RateLimits;
using MeetupBot.Discord.Rest.Requests;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Rest;

/// <summary>Sends calls within Discord's limits. Sends nothing while the token is refused or too many requests were refused.</summary>
internal sealed partial class RestClient(RestTransport transport, TimeProvider time, ILogger<RestClient> logger)
    : ApiClient<RestRequest, RestReply, DiscordError>(time), IDisposable
{
    private readonly RateLimiter _ordinary = new(time, new GlobalWindow());
    private readonly RateLimiter _interactions = new(time, null);
    private readonly ILogger _logger = logger;
    private volatile bool _heldBack;

    public TokenCircuitBreaker Token { get; } = new(time);

    public InvalidRequestGuard Guard { get; } = new(time);

    public void Dispose()
    {
        _ordinary.Dispose();
        _interactions.Dispose();
    }

    protected override async Task<ApiTry<RestReply, DiscordError>> TryOnceAsync(
        RestRequest request, bool again, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        if (HeldBack(request) is { } heldBack)
            return new(null, heldBack);
        var limiter = request.Route.Lane == RequestLane.Interaction ? _interactions : _ordinary;
        RateLimitLease lease;
        try
        {
            lease = await limiter.AcquireAsync(request.Route, request.Priority, again, cancellationToken);
        }
        catch (RateLimitedException limited)
        {
            return new(null, DiscordError.Limited(limited.RetryAfter));
        }

        var outcome = RateLimitOutcome.Nothing;
        try
        {
            if (!mayHaveArrived && request.Holds is { } holds && !await holds(cancellationToken))
                return new(null, DiscordError.Overtaken, NeverSent: true);
            var (reply, neverSent, reason) = await transport.SendAsync(request, cancellationToken);
            if (reply is null)
                return new(null, new DiscordError(ApiErrorKind.Unavailable, 0, 0, reason), neverSent);
            outcome = Observe(request, reply);
            return new(reply, reply.Succeeded ? null : reply.ToError());
        }
        finally
        {
            limiter.Release(lease, outcome);
        }
    }

    protected override DiscordError Unusable(RestReply reply) =>
        new(ApiErrorKind.Unavailable, (int)reply.Status, 0, "The answer is not what this endpoint promises.");

    protected override bool IsDoneAlready(RestRequest request, DiscordError error) => error.Code == request.DoneAlreadyCode;

    protected override void OnRepeat(RestRequest request, int failures, DiscordError error) => LogRepeat(request.Route.LimitName, failures, error.Message);

    protected override void OnRefused(RestRequest request, DiscordError error) => LogRefused(request.Route.LimitName, error);

    private RateLimitOutcome Observe(RestRequest request, RestReply reply)
    {
        if (reply.Invalid)
            Guard.Record();
        ObserveToken(request, reply);
        if (!reply.Limited)
            return new RateLimitOutcome { Headers = reply.Limits, WithoutBucket = reply.Succeeded };
        var retryAfter = reply.RetryAfter;
        LogLimited(request.Route.LimitName, reply.Scope ?? "unstated", retryAfter);
        var wholeBot = reply.LimitedGlobally && request.Route.Lane == RequestLane.Ordinary;
        return new RateLimitOutcome
        {
            Headers = reply.Limits,
            GlobalRetryAfter = wholeBot ? retryAfter : null,
            BucketRetryAfter = wholeBot ? null : retryAfter,
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
        if (request.Route.Lane == RequestLane.Ordinary && Token.GetWait(request.ProbesToken) is { } closed)
            return new(ApiErrorKind.TokenRefused, 401, 0, "Discord refused the bot token.") { RetryAfter = closed };
        if (Guard.GetWait() is not { } wait)
        {
            _heldBack = false;
            return null;
        }

        if (!_heldBack)
            LogHeldBack(Guard.Count);
        _heldBack = true;
        return new(ApiErrorKind.HeldBack, 0, 0, "Too many requests were refused in the last ten minutes.") { RetryAfter = wait };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not answer {Endpoint} ({Reason}); try {Failures} failed, repeating")]
    private partial void LogRepeat(string endpoint, int failures, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord refused {Endpoint}: {Error}")]
    private partial void LogRefused(string endpoint, DiscordError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord limits {Endpoint} (scope {Scope}); waiting {RetryAfter}")]
    private partial void LogLimited(string endpoint, string scope, TimeSpan retryAfter);

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing is sent to Discord for now: {Count} requests were refused in ten minutes, and 10,000 would block this address")]
    private partial void LogHeldBack(int count);
}

using System.Text.Json.Serialization.Metadata;
using MeetupBot.Chat.Diagnostics;

namespace MeetupBot.Chat.Transport;

/// <summary>
/// Sends a request until it has an outcome. The next try waits for a rate limit. A transient failure is repeated by the request's
/// schedule, and only when a repeat does no harm.
/// </summary>
public abstract class ApiClient<TRequest, TReply, TError>(TimeProvider time)
    where TRequest : IApiRequest
    where TReply : HttpReply
    where TError : ApiError
{
    private const int MostLimitedTries = 10;

    public async Task<ApiResult<T, TError>> SendAsync<T>(TRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var (reply, error, _) = await RunAsync(request, cancellationToken);
        if (error is not null)
            return new(null, error);
        return reply!.Parse(type) is { } value ? new(value, null) : new(null, Unusable(reply));
    }

    /// <returns>Null on success.</returns>
    public async Task<TError?> SendAsync(TRequest request, CancellationToken cancellationToken) => (await RunAsync(request, cancellationToken)).Error;

    /// <summary>Waits for the limits and sends once.</summary>
    /// <param name="again">The request was sent before.</param>
    /// <param name="mayHaveArrived">A try before this one may have been executed.</param>
    protected abstract Task<ApiTry<TReply, TError>> TryOnceAsync(
        TRequest request, bool again, bool mayHaveArrived, CancellationToken cancellationToken);

    /// <summary>The error for a successful answer that is not in the documented form.</summary>
    protected abstract TError Unusable(TReply reply);

    /// <summary>Whether the error of a repeat shows that the first try was executed.</summary>
    protected abstract bool IsDoneAlready(TRequest request, TError error);

    protected abstract void OnRepeat(TRequest request, int failures, TError error);

    /// <summary>Called when the platform refused the request or the token.</summary>
    protected abstract void OnRefused(TRequest request, TError error);

    private async Task<ApiTry<TReply, TError>> RunAsync(TRequest request, CancellationToken cancellationToken)
    {
        var (failures, limited, mayHaveArrived) = (0, 0, false);
        while (true)
        {
            var outcome = await TryOnceAsync(request, failures + limited > 0, mayHaveArrived, cancellationToken);
            if (outcome.Error is not { } error || (failures > 0 && IsDoneAlready(request, error)))
                return outcome with { Error = null };
            if (error.Kind == ApiErrorKind.RateLimited && outcome.Reply is not null)
                InteractionTelemetry.CountRateLimited();
            switch (error.Kind)
            {
                case ApiErrorKind.RateLimited when ++limited < MostLimitedTries && !(error.RetryAfter > request.LongestWait):
                    break;
                case ApiErrorKind.Unavailable when (request.Repeatable || outcome.NeverSent) && ++failures < request.Schedule.Tries:
                    mayHaveArrived |= !outcome.NeverSent;
                    OnRepeat(request, failures, error);
                    await Task.Delay(request.Schedule.DelayAfter(failures, Random.Shared.NextDouble()), time, cancellationToken);
                    break;
                default:
                    if (outcome.Reply is not null && error.Kind is (ApiErrorKind.Refused or ApiErrorKind.TokenRefused))
                        OnRefused(request, error);
                    return outcome;
            }
        }
    }
}

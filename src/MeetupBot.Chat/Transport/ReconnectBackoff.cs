using MeetupBot.Chat.Diagnostics;

namespace MeetupBot.Chat.Transport;

/// <summary>Counts failed connections in a row and computes the wait before the next one.</summary>
public sealed class ReconnectBackoff(ReconnectDelays delays)
{
    public int Failures { get; private set; }

    /// <summary>Call it after a good connection: the next wait is the shortest again.</summary>
    public void Reset() => Failures = 0;

    public TimeSpan NextWait()
    {
        InteractionTelemetry.CountReconnect();
        return delays.After(Failures++, Random.Shared.NextDouble());
    }

    /// <summary>Repeats a call at the start until the platform is ready.</summary>
    /// <param name="judge">Throws when waiting would not help.</param>
    /// <param name="onWait">For the log: the error and the wait.</param>
    public static async Task<T> UntilReadyAsync<T, TError>(
        Func<Task<ApiResult<T, TError>>> call, Action<TError> judge, Action<TError, TimeSpan> onWait, TimeProvider time, CancellationToken cancellationToken)
        where T : class
        where TError : ApiError
    {
        for (var failures = 0; ; failures++)
        {
            var result = await call();
            if (result.Succeeded(out var value, out var error))
                return value;
            judge(error);
            var wait = error.RetryAfter ?? ReconnectDelays.Start.After(failures, Random.Shared.NextDouble());
            onWait(error, wait);
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}

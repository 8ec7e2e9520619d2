namespace MeetupBot.Chat.Transport;

/// <summary>Counts connections in a row that came to nothing and says how long to wait before the next.</summary>
public sealed class Reconnecting(ReconnectDelays delays)
{
    public int Failures { get; private set; }

    /// <summary>The connection was good: the next wait is the shortest again.</summary>
    public void Reset() => Failures = 0;

    public TimeSpan NextWait() => delays.After(Failures++, Random.Shared.NextDouble());

    /// <summary>Repeats a call at the start until the platform is ready for us.</summary>
    /// <param name="judge">Throws where waiting is no use.</param>
    /// <param name="onWait">For the log: why, and for how long.</param>
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

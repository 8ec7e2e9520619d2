namespace MeetupBot.Slack.Translation;

/// <summary>
/// Sends answers after the acknowledgement, one after the other for each person. So after two quick votes the answer to the later one
/// stays.
/// </summary>
internal sealed class AnswerQueues : IDisposable
{
    /// <summary>The limit for one person. Somebody who presses faster than Slack accepts answers gets none for a while.</summary>
    private const int MostWaiting = 20;

    /// <summary>
    /// Of all people together. Acknowledgements have three seconds, answers half an hour, and both share the processor: what exceeds this waits, so
    /// that a burst is acknowledged first.
    /// </summary>
    private const int MostAtOnce = 64;

    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Task Last, int Waiting)> _lanes = new(StringComparer.Ordinal);

    /// <param name="answer">Never throws.</param>
    /// <returns>False if too many are waiting, and this one was dropped.</returns>
    public bool TryAdd(string person, Func<Task> answer)
    {
        lock (_gate)
        {
            var (last, waiting) = _lanes.GetValueOrDefault(person, (Task.CompletedTask, 0));
            if (waiting >= MostWaiting)
                return false;
            _lanes[person] = (RunAsync(person, last, answer), waiting + 1);
            return true;
        }
    }

    /// <summary>Completes when no answer is waiting.</summary>
    public Task DrainAsync()
    {
        lock (_gate)
            return Task.WhenAll(_lanes.Values.Select(lane => lane.Last));
    }

    public void Dispose() => _places.Dispose();

    private async Task RunAsync(string person, Task last, Func<Task> answer)
    {
        // The caller holds the lock, so nothing runs at once.
        await last.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        await _places.WaitAsync();
        try
        {
            await answer();
        }
        finally
        {
            _places.Release();
            Leave(person);
        }
    }

    private void Leave(string person)
    {
        lock (_gate)
        {
            var lane = _lanes[person];
            if (lane.Waiting == 1)
                _lanes.Remove(person);
            else
                _lanes[person] = lane with { Waiting = lane.Waiting - 1 };
        }
    }
}

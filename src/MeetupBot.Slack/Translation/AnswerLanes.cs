namespace MeetupBot.Slack.Translation;

/// <summary>
/// Answers on their way after the acknowledgement, one after the other for each person, so that of two quick votes the later one's
/// answer stays.
/// </summary>
internal sealed class AnswerLanes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <param name="person">Whose lane.</param>
    /// <param name="answer">Never throws.</param>
    public void Add(string person, Func<Task> answer)
    {
        lock (_gate)
        {
            var before = _last.GetValueOrDefault(person, Task.CompletedTask);
            var task = before.ContinueWith(_ => answer(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
            _last[person] = task;
            _ = task.ContinueWith(done => Forget(person, done), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Completes when nothing is on its way.</summary>
    public Task DrainAsync()
    {
        lock (_gate)
            return Task.WhenAll(_last.Values);
    }

    private void Forget(string person, Task done)
    {
        lock (_gate)
        {
            if (_last.TryGetValue(person, out var last) && last == done)
                _last.Remove(person);
        }
    }
}

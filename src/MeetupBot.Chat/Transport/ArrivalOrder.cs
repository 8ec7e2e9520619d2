namespace MeetupBot.Chat.Transport;

/// <summary>
/// Keeps the order of arrival for work that shares a key, such as a person or a meetup. Work without a common key runs in parallel.
/// </summary>
public sealed class ArrivalOrder
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Turn> _last = new(StringComparer.Ordinal);

    /// <summary>Takes the place behind all earlier turns that share a key. It never waits, so the caller's order is the one that is kept.</summary>
    /// <param name="keys">Empty ones are left out.</param>
    public Turn Take(params ReadOnlySpan<string> keys)
    {
        var given = new List<string>(keys.Length);
        foreach (var key in keys)
            if (key.Length > 0)
                given.Add(key);
        lock (_gate)
        {
            List<Task>? before = null;
            foreach (var key in given)
                if (_last.TryGetValue(key, out var earlier))
                    (before ??= []).Add(earlier.Left);
            var turn = new Turn(this, given, before is null ? Task.CompletedTask : Task.WhenAll(before));
            foreach (var key in given)
                _last[key] = turn;
            return turn;
        }
    }

    private void Forget(Turn turn)
    {
        lock (_gate)
            foreach (var key in turn.Keys)
                if (ReferenceEquals(_last.GetValueOrDefault(key), turn))
                    _last.Remove(key);
    }

    /// <summary>A place in the order. Disposing it lets the next one go on.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly ArrivalOrder _order;
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _isLeft;

        internal Turn(ArrivalOrder order, IReadOnlyList<string> keys, Task ready)
        {
            _order = order;
            Keys = keys;
            Ready = ready;
        }

        /// <summary>Completes when all earlier turns have left.</summary>
        public Task Ready { get; }

        internal IReadOnlyList<string> Keys { get; }

        internal Task Left => _left.Task;

        /// <summary>A turn that leaves early keeps its place until the earlier ones have left, so that nobody overtakes them.</summary>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) != 0)
                return;
            if (Ready.IsCompleted)
                Leave();
            else
                _ = Ready.ContinueWith(_ => Leave(), TaskScheduler.Default);
        }

        private void Leave()
        {
            _order.Forget(this);
            _left.SetResult();
        }
    }
}

namespace MeetupBot.Chat.Transport;

/// <summary>Lets callers in one at a time, in the order in which they arrived.</summary>
public sealed class SerialGate
{
    private readonly Lock _gate = new();
    private Task _before = Task.CompletedTask;

    /// <summary>Waits until all earlier callers have left.</summary>
    /// <returns>The caller has to complete it to leave.</returns>
    public async Task<TaskCompletionSource> EnterAsync(CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_gate)
            (before, _before) = (_before, turn.Task);
        try
        {
            await before.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // A cancelled caller keeps its place until its turn, so that the order holds for the others.
            _ = before.ContinueWith(_ => turn.TrySetResult(), TaskScheduler.Default);
            throw;
        }

        return turn;
    }
}

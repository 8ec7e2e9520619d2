namespace MeetupBot.Chat.Transport;

/// <summary>Lets one in after the other, in the order in which they came.</summary>
public sealed class SerialGate
{
    private readonly Lock _gate = new();
    private Task _before = Task.CompletedTask;

    /// <summary>Waits until all earlier ones are through.</summary>
    /// <returns>To be completed by the one who was let in.</returns>
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
            // Who gives up keeps their place until it is reached, so that the order holds for the others.
            _ = before.ContinueWith(_ => turn.TrySetResult(), TaskScheduler.Default);
            throw;
        }

        return turn;
    }
}

namespace MeetupBot.Slack.WebApi.Pacing;

/// <summary>One after the other, in the order in which they came.</summary>
internal sealed class SingleFile
{
    private readonly Lock _gate = new();
    private Task _before = Task.CompletedTask;

    /// <summary>Waits until all that came earlier are through.</summary>
    /// <returns>To be completed by who was let in, when they are through.</returns>
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

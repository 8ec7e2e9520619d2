namespace MeetupBot.Storage.Engine;

/// <summary>Storage that is in trouble may get over it: a full disk, a file that something else holds.</summary>
public static class StorageRetry
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Does it, again and again until storage plays along; for what runs as long as the process does.</summary>
    /// <param name="act">What to do.</param>
    /// <param name="tell">Is told of each failure.</param>
    /// <param name="time">For the pause in between.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task OutlastAsync(Func<Task> act, Action<string> tell, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (StorageException trouble)
            {
                tell(trouble.Message);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }
}

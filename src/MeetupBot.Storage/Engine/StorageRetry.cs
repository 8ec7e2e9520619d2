namespace MeetupBot.Storage.Engine;

/// <summary>Retries while storage fails for a reason that may pass, such as a full disk or a locked file.</summary>
public static class StorageRetry
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Repeats the action until storage works. For loops that run as long as the process.</summary>
    /// <param name="tell">Called with the message of each failure.</param>
    /// <param name="time">The clock for the pause between attempts.</param>
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

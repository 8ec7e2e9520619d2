namespace MeetupBot.EndToEndTests;

/// <summary>For what only shows by asking again.</summary>
internal static class Wait
{
    /// <exception cref="TimeoutException">It never came, within 60 s.</exception>
    public static async Task UntilAsync(Func<Task<bool>> probe, string what, Func<string>? state = null)
    {
        for (var left = 300; left > 0; left--)
        {
            if (await probe())
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        throw new TimeoutException($"There was no {what}. {state?.Invoke()}");
    }
}

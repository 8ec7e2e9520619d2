namespace MeetupBot.Tests.Slack;

internal static class Expect
{
    /// <summary>Waits for it; the time is a bound for a busy machine, not a measure.</summary>
    public static async Task SoonAsync(Func<bool> holds)
    {
        for (var tries = 0; tries < 1_000; tries++)
        {
            if (holds())
                return;
            await Task.Delay(10);
        }

        throw new TimeoutException("It never came to that.");
    }
}

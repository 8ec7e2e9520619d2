namespace MeetupBot.Tests.Slack;

internal static class Expect
{
    /// <summary>Waits until it holds. The time limit is generous for busy machines and measures nothing.</summary>
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

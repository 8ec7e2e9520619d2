namespace MeetupBot.Slack.WebApi;

/// <summary>How often and how soon an unanswered call is repeated: doubling from <paramref name="First"/>, with up to half of it as jitter.</summary>
internal sealed record RetrySchedule(int Tries, TimeSpan First, TimeSpan Longest)
{
    public static RetrySchedule Ordinary { get; } = new(5, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(8));

    /// <summary>A trigger lives three seconds.</summary>
    public static RetrySchedule Interactive { get; } = new(3, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1));

    /// <param name="failures">Tries that failed so far, from 1.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public TimeSpan DelayAfter(int failures, double random)
    {
        var doubled = First * Math.Pow(2, Math.Min(failures - 1, 16));
        var bounded = doubled < Longest ? doubled : Longest;
        return bounded * (0.5 + random / 2);
    }
}

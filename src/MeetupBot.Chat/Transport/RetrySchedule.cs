namespace MeetupBot.Chat.Transport;

/// <summary>How often and how soon an unanswered request is repeated: doubling from <paramref name="First"/>, with up to half of it as jitter.</summary>
public sealed record RetrySchedule(int Tries, TimeSpan First, TimeSpan Longest)
{
    public static RetrySchedule Ordinary { get; } = new(5, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(8));

    /// <summary>An answer to a person is due within three seconds.</summary>
    public static RetrySchedule Interactive { get; } = new(4, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1));

    /// <param name="failures">Tries that failed so far, from 1.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public TimeSpan DelayAfter(int failures, double random)
    {
        var doubled = First * Math.Pow(2, Math.Min(failures - 1, 16));
        var bounded = doubled < Longest ? doubled : Longest;
        return bounded * (0.5 + random / 2);
    }
}

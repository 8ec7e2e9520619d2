namespace MeetupBot.Chat.Transport;

/// <summary>
/// How often and how soon a request without an answer is repeated. The wait doubles from <paramref name="First"/>; jitter takes off a part.
/// </summary>
/// <param name="Jitter">The largest part that is taken off, from 0 to 1.</param>
public sealed record RetrySchedule(int Tries, TimeSpan First, TimeSpan Longest, double Jitter = 0.5)
{
    public static RetrySchedule Ordinary { get; } = new(5, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(8));

    /// <summary>
    /// For answers to a person, which are due within three seconds: 150, 300, 600 and 1,200 ms apart, so that a failure of two seconds is
    /// outlived. With more jitter it would give up too early.
    /// </summary>
    public static RetrySchedule Interactive { get; } = new(5, TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(1.2), Jitter: 0.1);

    /// <param name="failures">The number of failed tries so far, from 1.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public TimeSpan DelayAfter(int failures, double random)
    {
        var doubled = First * Math.Pow(2, Math.Min(failures - 1, 16));
        var bounded = doubled < Longest ? doubled : Longest;
        return bounded * (1 - Jitter * (1 - random));
    }
}

namespace MeetupBot.Chat.Transport;

/// <summary>
/// How often and how soon a request without an answer is repeated. The wait doubles from <paramref name="First"/>; jitter takes off up to
/// half.
/// </summary>
public sealed record RetrySchedule(int Tries, TimeSpan First, TimeSpan Longest)
{
    public static RetrySchedule Ordinary { get; } = new(5, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(8));

    /// <summary>For answers to a person, which are due within three seconds.</summary>
    public static RetrySchedule Interactive { get; } = new(4, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1));

    /// <param name="failures">The number of failed tries so far, from 1.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public TimeSpan DelayAfter(int failures, double random)
    {
        var doubled = First * Math.Pow(2, Math.Min(failures - 1, 16));
        var bounded = doubled < Longest ? doubled : Longest;
        return bounded * (0.5 + random / 2);
    }
}

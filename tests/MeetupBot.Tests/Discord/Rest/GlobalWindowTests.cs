using MeetupBot.Discord.Rest.RateLimits;

namespace MeetupBot.Tests.Discord.Rest;

public sealed class GlobalWindowTests
{
    private const int Requests = 10_000;

    /// <summary>Milliseconds from client to server: the usual time, and how late some requests are.</summary>
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(60, 0, 0)]
    [InlineData(5, 20, 0.5)]
    [InlineData(60, 30, 1)]
    [InlineData(2, 700, 0.02)]
    public void The_server_never_sees_more_than_fifty_in_a_second_and_at_least_ninety_five_percent_of_that(int usual, int late, double share)
    {
        var arrivals = Simulate(usual, late, share);
        for (var index = GlobalWindow.DefaultRequestsPerSecond; index < arrivals.Count; index++)
            Assert.True(arrivals[index] - arrivals[index - GlobalWindow.DefaultRequestsPerSecond] >= TimeSpan.FromSeconds(1));
        Assert.InRange(Rate(arrivals), 0.95 * GlobalWindow.DefaultRequestsPerSecond, double.MaxValue);
    }

    [Fact]
    public void However_slow_the_answers_the_rate_stays_above_ninety_five_percent()
    {
        var arrivals = Simulate(usual: 20, late: 3_000, share: 0.5);
        Assert.InRange(Rate(arrivals), 0.95 * GlobalWindow.DefaultRequestsPerSecond, double.MaxValue);
    }

    [Fact]
    public void A_place_not_used_is_free_again()
    {
        var window = new GlobalWindow(1);
        window.Return(window.TryTake(TimeSpan.Zero, out _));
        Assert.Equal(0, window.TryTake(TimeSpan.Zero, out _));
        Assert.Equal(-1, window.TryTake(TimeSpan.Zero, out _));
    }

    /// <summary>Without the late requests at the end.</summary>
    private static double Rate(List<TimeSpan> arrivals)
    {
        var most = Requests * 98 / 100;
        return most / (arrivals[most - 1] - arrivals[0]).TotalSeconds;
    }

    private static List<TimeSpan> Simulate(int usual, int late, double share)
    {
        var random = new Random(4);
        var window = new GlobalWindow();
        var answers = new PriorityQueue<(int Place, TimeSpan TakenAt), TimeSpan>();
        var arrivals = new List<TimeSpan>();
        for (var now = TimeSpan.Zero; arrivals.Count < Requests; now += TimeSpan.FromMilliseconds(1))
        {
            while (answers.TryPeek(out var answer, out var at) && at <= now)
            {
                answers.Dequeue();
                window.Answered(answer.Place, answer.TakenAt, now);
            }

            while (arrivals.Count < Requests && window.TryTake(now, out _) is >= 0 and var place)
            {
                var there = TimeSpan.FromMilliseconds(usual + (random.NextDouble() < share ? random.Next(late + 1) : 0));
                arrivals.Add(now + there);
                answers.Enqueue((place, now), now + there + TimeSpan.FromMilliseconds(usual));
            }
        }

        arrivals.Sort();
        return arrivals;
    }
}

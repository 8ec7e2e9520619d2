using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.RateLimits;

namespace MeetupBot.Tests.Discord.Rest;

public sealed class RateLimiterTests
{
    private const ulong Here = 1;
    private const ulong There = 2;

    [Fact]
    public async Task The_first_request_of_an_unknown_route_goes_alone_and_the_others_wait_for_what_it_learns()
    {
        using var bench = new LimiterHarness();
        var first = await bench.Acquire(Here);
        var second = bench.Acquire(Here);
        Assert.False(second.IsCompleted);
        bench.Answer(first, remaining: 4, resetAfterSeconds: 5);
        await second.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_bucket_gives_out_what_is_left_and_the_rest_when_its_window_ends()
    {
        using var bench = new LimiterHarness();
        await bench.LearnAsync(Here);
        var waiting = Enumerable.Range(0, 6).Select(_ => bench.Acquire(Here)).ToList();
        Assert.Equal(4, waiting.Count(turn => turn.IsCompleted));
        foreach (var turn in waiting.Take(4))
            bench.Answer(await turn, remaining: 0, resetAfterSeconds: 5);
        bench.Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(4, waiting.Count(turn => turn.IsCompleted));
        bench.Clock.Advance(TimeSpan.FromSeconds(0.2));
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Requests_under_way_when_a_window_begins_count_in_it()
    {
        using var bench = new LimiterHarness();
        await bench.LearnAsync(Here);
        var slow = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bench.Acquire(Here)));
        bench.Clock.Advance(TimeSpan.FromSeconds(6));
        var next = Enumerable.Range(0, 5).Select(_ => bench.Acquire(Here)).ToList();
        Assert.Equal(1, next.Count(turn => turn.IsCompleted));
        Assert.Equal(4, slow.Length);
    }

    [Fact]
    public async Task An_answer_that_comes_late_and_out_of_order_does_not_raise_what_is_left()
    {
        using var bench = new LimiterHarness();
        await bench.LearnAsync(Here);
        var reset = bench.Clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0 + 5;
        var leases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bench.Acquire(Here)));
        foreach (var (lease, remaining) in leases.Zip([0, 1, 2, 3]))
            bench.Limiter.Release(lease, new RateLimitOutcome { Headers = new("hash", 5, remaining, reset, TimeSpan.FromSeconds(5)) });
        Assert.False(bench.Acquire(Here).IsCompleted);
    }

    [Fact]
    public async Task An_exhausted_channel_does_not_hold_up_another()
    {
        using var bench = new LimiterHarness();
        await bench.LearnAsync(Here);
        var stuck = Enumerable.Range(0, 500).Select(_ => bench.Acquire(Here)).ToList();
        var other = bench.Acquire(There);
        Assert.True(other.IsCompleted);
        Assert.Equal(4, stuck.Count(turn => turn.IsCompleted));
    }

    [Fact]
    public async Task Requests_to_a_channel_wait_while_its_first_one_still_finds_out_although_the_route_is_known_by_then()
    {
        using var bench = new LimiterHarness();
        var here = await bench.Acquire(Here);
        var there = await bench.Acquire(There);
        bench.Answer(here, remaining: 4, resetAfterSeconds: 5);
        var second = bench.Acquire(There);
        Assert.False(second.IsCompleted);
        bench.Answer(there, remaining: 4, resetAfterSeconds: 5);
        await second.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_route_without_a_bucket_is_held_back_only_by_the_global_limit()
    {
        using var bench = new LimiterHarness();
        bench.Limiter.Release(await bench.Acquire(Here), new RateLimitOutcome { WithoutBucket = true });
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        var many = Enumerable.Range(0, 80).Select(_ => bench.Acquire(Here)).ToList();
        Assert.Equal(50, many.Count(turn => turn.IsCompleted));
    }

    [Fact]
    public async Task A_429_of_the_bucket_stops_that_channel_only_and_for_as_long_as_it_says()
    {
        using var bench = new LimiterHarness();
        await bench.LearnAsync(Here);
        bench.Answer429(await bench.Acquire(Here), retryAfterSeconds: 3);
        var here = bench.Acquire(Here);
        Assert.True(bench.Acquire(There).IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(here.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(0.2));
        await here.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_global_429_stops_everything_for_as_long_as_it_says()
    {
        using var bench = new LimiterHarness();
        bench.Answer429(await bench.Acquire(Here), retryAfterSeconds: 3, global: true);
        var there = bench.Acquire(There);
        Assert.False(there.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(3.1));
        await there.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Who_would_wait_very_long_is_turned_away_with_the_time()
    {
        using var bench = new LimiterHarness();
        await bench.LearnAsync(Here);
        var lease = await bench.Acquire(Here);
        var others = Enumerable.Range(0, 10).Select(_ => bench.Acquire(Here)).ToList();
        bench.Answer429(lease, retryAfterSeconds: 600);
        var waiting = Assert.IsType<RateLimitedException>(await Record.ExceptionAsync(() => others[^1].WaitAsync(TimeSpan.FromSeconds(5))));
        Assert.Equal(TimeSpan.FromMinutes(10), waiting.RetryAfter);
        await Assert.ThrowsAsync<RateLimitedException>(() => bench.Acquire(Here));
    }

    [Fact]
    public async Task A_cancelled_request_leaves_the_line()
    {
        using var bench = new LimiterHarness();
        using var cancel = new CancellationTokenSource();
        var first = await bench.Acquire(Here);
        var given = bench.Acquire(Here, cancellationToken: cancel.Token);
        var next = bench.Acquire(Here);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        bench.Answer(first, remaining: 1, resetAfterSeconds: 5);
        await next.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task One_card_does_not_wait_behind_ten_thousand_direct_messages()
    {
        using var bench = new LimiterHarness();
        for (var user = 0UL; user < 10_000; user++)
            _ = bench.Acquire(1_000 + user, SendPriority.Bulk);
        var card = bench.Acquire(Here);
        bench.Clock.Advance(TimeSpan.FromSeconds(2.1));
        await card.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Answers_to_people_do_not_know_the_global_limit()
    {
        using var bench = new LimiterHarness(withGlobal: false);
        var many = Enumerable.Range(1, 500).Select(channel => bench.Acquire((ulong)channel)).ToList();
        await Task.WhenAll(many).WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Buckets_that_nobody_needs_are_forgotten()
    {
        using var bench = new LimiterHarness(withGlobal: false);
        for (var channel = 1UL; channel <= 5_000; channel++)
            bench.Answer(await bench.Acquire(channel), remaining: 4, resetAfterSeconds: 5);
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        _ = await bench.Acquire(9_999);
        Assert.InRange(bench.Limiter.BucketCount, 1, 2);
    }
}

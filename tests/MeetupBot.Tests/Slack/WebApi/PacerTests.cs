using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Pacing;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Slack.WebApi;

public sealed class PacerTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_channel_takes_a_few_messages_at_once_and_then_one_a_second_and_holds_up_no_other()
    {
        using var pacer = new CallLimiter(_clock);
        var busy = Enumerable.Range(0, 10).Select(_ => pacer.WaitAsync(Post("C1"), CancellationToken.None)).ToList();
        var other = pacer.WaitAsync(Post("C2"), CancellationToken.None);
        await other;
        Assert.Equal(ChannelRateLimits.Burst, busy.Count(wait => wait.IsCompleted));
        for (var second = 1; second <= 4; second++)
        {
            await PassAsync(TimeSpan.FromSeconds(1.02));
            Assert.Equal(ChannelRateLimits.Burst + second, busy.Count(wait => wait.IsCompleted));
        }
    }

    [Fact]
    public async Task Cards_in_channels_go_before_many_direct_messages_which_still_get_a_turn()
    {
        using var pacer = new CallLimiter(_clock);
        await Task.WhenAll(Enumerable.Range(0, CallLimiter.BurstOf(WebApiMethods.ChatPostMessage)).Select(number => pacer.WaitAsync(Post($"C{number}"), CancellationToken.None)));
        var order = new List<string>();
        var waits = Enumerable.Range(0, 5).Select(number => NoteAsync(Post($"D{number}") with { Priority = SendPriority.Bulk }))
            .Concat(Enumerable.Range(0, 9).Select(number => NoteAsync(Post($"E{number}")))).ToList();
        for (var turn = 0; turn < 20; turn++)
            await PassAsync(TimeSpan.FromSeconds(0.205), steps: 1);
        await Task.WhenAll(waits);
        Assert.True(order.Take(9).Count(channel => channel.StartsWith('E')) >= 7);
        Assert.Contains(order.Take(9), channel => channel.StartsWith('D'));

        async Task NoteAsync(WebApiRequest request)
        {
            await pacer.WaitAsync(request, CancellationToken.None);
            lock (order)
                order.Add(request.Arguments.Channel!);
        }
    }

    [Fact]
    public async Task After_a_429_a_channel_waits_as_long_as_was_asked_and_no_other_does()
    {
        using var pacer = new CallLimiter(_clock);
        pacer.Limited(Post("C1"), TimeSpan.FromSeconds(10));
        var blocked = pacer.WaitAsync(Post("C1"), CancellationToken.None);
        await pacer.WaitAsync(Post("C2"), CancellationToken.None);
        await PassAsync(TimeSpan.FromSeconds(9));
        Assert.False(blocked.IsCompleted);
        await PassAsync(TimeSpan.FromSeconds(1));
        Assert.Null(await blocked);
    }

    [Fact]
    public async Task What_would_wait_too_long_is_turned_away_with_the_time_left()
    {
        using var pacer = new CallLimiter(_clock);
        pacer.Limited(Post("C1"), TimeSpan.FromSeconds(120));
        Assert.Equal(TimeSpan.FromSeconds(120), await pacer.WaitAsync(Post("C1"), CancellationToken.None));
        var open = new WebApiRequest(WebApiMethods.ViewsOpen, new Arguments());
        pacer.Limited(open, TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(5), await pacer.WaitAsync(open, CancellationToken.None));
    }

    [Fact]
    public async Task A_wait_that_is_given_up_leaves_its_turn_to_the_next()
    {
        using var pacer = new CallLimiter(_clock);
        var update = new WebApiRequest(WebApiMethods.ChatUpdate, new Arguments());
        for (var call = 0; call < CallLimiter.BurstOf(WebApiMethods.ChatUpdate); call++)
            await pacer.WaitAsync(update, CancellationToken.None);
        using var impatient = new CancellationTokenSource();
        var given = pacer.WaitAsync(update, impatient.Token);
        var next = pacer.WaitAsync(update, CancellationToken.None);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        await PassAsync(TimeSpan.FromSeconds(1.3));
        Assert.Null(await next);
    }

    private static WebApiRequest Post(string channel) => new(WebApiMethods.ChatPostMessage, new Arguments().AddChannel(channel));

    /// <summary>Work that the clock releases continues on other threads.</summary>
    private async Task PassAsync(TimeSpan by, int steps = 20)
    {
        await Task.Delay(20);
        for (var step = 0; step < steps; step++)
        {
            _clock.Advance(by / steps);
            await Task.Delay(5);
        }
    }
}

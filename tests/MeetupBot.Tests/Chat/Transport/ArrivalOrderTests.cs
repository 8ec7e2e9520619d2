using MeetupBot.Chat.Transport;

namespace MeetupBot.Tests.Chat.Transport;

public sealed class ArrivalOrderTests
{
    [Fact]
    public async Task Who_shares_a_key_goes_on_when_the_earlier_ones_have_left()
    {
        var order = new ArrivalOrder();
        var first = order.Take("ana", "K7Q2");
        var second = order.Take("ben", "K7Q2");
        var third = order.Take("ana", "X1Y2");

        Assert.True(first.Ready.IsCompleted);
        Assert.False(second.Ready.IsCompleted);
        Assert.False(third.Ready.IsCompleted);
        first.Dispose();
        await second.Ready;
        await third.Ready;
    }

    [Fact]
    public void Who_shares_none_does_not_wait()
    {
        var order = new ArrivalOrder();
        using var first = order.Take("ana", "K7Q2");
        using var second = order.Take("ben", "X1Y2");
        using var nothing = order.Take("");
        using var alsoNothing = order.Take("");

        Assert.True(second.Ready.IsCompleted);
        Assert.True(alsoNothing.Ready.IsCompleted);
    }

    [Fact]
    public async Task Who_leaves_before_the_turn_comes_lets_nobody_overtake_the_earlier_ones()
    {
        var order = new ArrivalOrder();
        var first = order.Take("K7Q2");
        order.Take("K7Q2").Dispose();
        var third = order.Take("K7Q2");

        Assert.False(third.Ready.IsCompleted);
        first.Dispose();
        await third.Ready;
    }

    [Fact]
    public async Task Leaving_twice_is_leaving_once()
    {
        var order = new ArrivalOrder();
        var first = order.Take("K7Q2");
        var second = order.Take("K7Q2");
        first.Dispose();
        first.Dispose();
        await second.Ready;

        using var third = order.Take("K7Q2");
        Assert.False(third.Ready.IsCompleted);
    }

    [Fact]
    public void The_same_key_twice_is_one()
    {
        using var turn = new ArrivalOrder().Take("ana", "ana");

        Assert.True(turn.Ready.IsCompleted);
    }
}

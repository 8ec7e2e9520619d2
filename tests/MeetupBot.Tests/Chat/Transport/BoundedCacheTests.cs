using MeetupBot.Chat.Transport;

namespace MeetupBot.Tests.Chat.Transport;

public sealed class BoundedCacheTests
{
    private readonly BoundedCache<string, int> _cache = new(2);

    [Fact]
    public void The_oldest_entry_goes_when_there_are_too_many()
    {
        foreach (var (key, value) in new[] { ("a", 1), ("b", 2), ("c", 3) })
            _cache.Keep(key, value);
        Assert.False(_cache.TryGet("a", out _));
        Assert.True(_cache.TryGet("b", out var kept));
        Assert.Equal(2, kept);
    }

    [Fact]
    public void A_new_value_keeps_the_age_of_its_entry()
    {
        foreach (var (key, value) in new[] { ("a", 1), ("b", 2), ("a", 3), ("c", 4) })
            _cache.Keep(key, value);
        Assert.False(_cache.TryGet("a", out _));
    }

    [Fact]
    public void An_entry_that_was_forgotten_and_comes_back_is_new()
    {
        _cache.Keep("a", 1);
        _cache.Forget("a");
        foreach (var (key, value) in new[] { ("b", 2), ("a", 3), ("c", 4) })
            _cache.Keep(key, value);
        Assert.False(_cache.TryGet("b", out _));
        Assert.True(_cache.TryGet("a", out _));
    }
}

using System.Net;
using MeetupBot.Pages.Feeds;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Pages;

public sealed class FetchLimitTests
{
    private const int MoreThanAreRemembered = 20_001;

    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    // One subscriber has the whole last half of an IPv6 address.
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    public void Guesses_are_counted_by_who_sends_them(string one, string other, bool isSame)
    {
        var limits = new FetchLimits(_time);
        for (var guess = 0; guess < FetchLimit.Most; guess++)
            Assert.Null(limits.CountWrong(IPAddress.Parse(one)));

        Assert.NotNull(limits.CountWrong(IPAddress.Parse(one)));
        Assert.Equal(isSame, limits.CountWrong(IPAddress.Parse(other)) is not null);
        Assert.Null(limits.Count("a calendar that is there"));
    }

    [Fact]
    public void However_many_send_guesses_a_bounded_number_is_remembered()
    {
        var limit = new FetchLimit(_time);
        for (var fetch = 0; fetch < FetchLimit.Most; fetch++)
            limit.Count("first");
        Assert.NotNull(limit.Count("first"));

        for (var key = 0; key < MoreThanAreRemembered; key++)
            Assert.Null(limit.Count($"{key}"));

        Assert.Null(limit.Count("first"));
    }
}

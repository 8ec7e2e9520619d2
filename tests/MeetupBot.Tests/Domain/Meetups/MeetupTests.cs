using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain.Meetups;

public sealed class MeetupTests
{
    private static readonly Meetup Coffee = Samples.Meetup();

    [Fact]
    public void The_organizer_and_the_co_hosts_are_hosts_and_nobody_else_is()
    {
        var hosted = Coffee with { CoHosts = [new MemberId(2)] };

        Assert.Equal([true, true, false], new[] { 1, 2, 3 }.Select(member => hosted.IsHost(new MemberId(member))));
    }

    [Theory]
    [InlineData(MeetupState.Polling, true)]
    [InlineData(MeetupState.Scheduled, true)]
    [InlineData(MeetupState.Over, false)]
    [InlineData(MeetupState.Cancelled, false)]
    public void A_meetup_is_upcoming_until_it_is_over_or_cancelled(MeetupState state, bool upcoming) =>
        Assert.Equal(upcoming, (Coffee with { State = state }).IsUpcoming);

    [Theory]
    [InlineData(MeetupState.Polling, false)]
    [InlineData(MeetupState.Scheduled, false)]
    [InlineData(MeetupState.Over, true)]
    [InlineData(MeetupState.Cancelled, false)]
    public void A_meetup_that_is_over_was_held_unless_it_is_private(MeetupState state, bool held)
    {
        Assert.Equal(held, (Coffee with { State = state }).WasHeld);
        Assert.False((Coffee with { State = state, Introduction = new("ABCD") }).WasHeld);
        Assert.False((Coffee with { State = state, Audience = Audience.Place }).WasHeld);
    }

    [Theory]
    [InlineData(Audience.Unknown, false)]
    [InlineData(Audience.Place, false)]
    [InlineData(Audience.Community, true)]
    [InlineData(Audience.Everybody, true)]
    public void The_community_sees_it_and_it_is_posted_elsewhere_only_if_that_is_known(Audience audience, bool open)
    {
        var coffee = Coffee with { Audience = audience, Channel = "back" };

        Assert.Equal(open, coffee.IsOpen);
        Assert.False((coffee with { Introduction = new("ABCD") }).IsOpen);
        Assert.True(coffee.MayBeShownIn(coffee.Space, "back"));
        Assert.Equal((open, open), (coffee.MayBeShownIn(coffee.Space, "general"), coffee.MayBeShownIn(new SpaceId(99), "back")));
    }

    [Fact]
    public void It_is_listed_by_its_start_or_the_close_of_its_poll_or_its_creation()
    {
        var (start, close) = (Samples.Now + Duration.FromDays(3), Samples.Now + Duration.FromDays(2));

        Assert.Equal(start, (Coffee with { State = MeetupState.Scheduled, Time = MeetupTime.At(start), PollClosesAt = close }).NextAt);
        Assert.Equal(close, (Coffee with { PollClosesAt = close }).NextAt);
        Assert.Equal(Samples.Now, Coffee.NextAt);
    }

    [Fact]
    public void It_is_not_listed_when_it_is_over_cancelled_or_private()
    {
        Assert.Null((Coffee with { State = MeetupState.Over }).NextAt);
        Assert.Null((Coffee with { State = MeetupState.Cancelled }).NextAt);
        Assert.Null((Coffee with { Introduction = new("ABCD") }).NextAt);
    }

    [Fact]
    public void Its_span_is_unknown_until_a_time_is_chosen()
    {
        var start = Instant.FromUtc(2026, 12, 5, 10, 0);

        Assert.Null(Coffee.Span);
        Assert.Equal(new Interval(start, start + Duration.FromHours(2)), (Coffee with { Time = MeetupTime.At(start) }).Span);
    }

    [Fact]
    public void A_whole_day_runs_from_nine_to_nine_in_the_meetups_own_zone()
    {
        var day = Coffee with { Time = MeetupTime.OnDay(new LocalDate(2026, 7, 4)), Zone = DateTimeZoneProviders.Tzdb["Europe/London"] };
        Assert.Equal(new Interval(Instant.FromUtc(2026, 7, 4, 8, 0), Instant.FromUtc(2026, 7, 4, 20, 0)), day.Span);
    }
}

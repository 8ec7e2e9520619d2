using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>The platform's own event has the meetup's true span, and is not put into the past.</summary>
public sealed class SpaceEventTests : BotTests
{
    private static readonly LocalDate Saturday = new(2026, 12, 5);

    [Fact]
    public async Task A_whole_day_is_from_nine_to_nine_in_the_meetups_zone()
    {
        await Meetup("Sat");

        Assert.Equal((At(5, 9), At(5, 21)), Event());
    }

    [Fact]
    public async Task Three_days_end_on_the_evening_of_the_last()
    {
        await Lasting(MeetupTime.OnDay(Saturday), Duration.FromDays(3));

        Assert.Equal((At(5, 9), At(7, 21)), Event());
    }

    [Theory]
    [InlineData(1, "Sat 5 Dec 2026, the whole day. Say whether you come")]
    [InlineData(3, "Sat 5 – Mon 7 Dec 2026, whole days. Say whether you come")]
    public async Task Of_whole_days_whose_hours_are_invented_the_words_say_the_days(int days, string expected)
    {
        await Lasting(MeetupTime.OnDay(Saturday), Duration.FromDays(days));

        Assert.StartsWith(expected, Assert.Single(Bot.Platform.Events).Value.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_hours_have_their_true_end()
    {
        await Lasting(MeetupTime.At(At(5, 10)), Duration.FromHours(30));

        Assert.Equal((At(5, 10), At(6, 16)), Event());
    }

    [Fact]
    public async Task A_whole_day_whose_first_hour_has_passed_begins_shortly()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.PutEvent ? new DeliveryResult.TryLater(null, "503", PlatformDown: true) : null;
        await Meetup("Sat");
        await Bot.SleepUntil(At(5, 9));
        Bot.Platform.Instead = _ => null;

        await Bot.Advance(Duration.FromHours(1));

        var (start, end) = Event();
        Assert.InRange(start, At(5, 9) + Duration.FromMinutes(5), At(5, 10) + Duration.FromMinutes(5));
        Assert.Equal(At(5, 21), end);
    }

    [Theory]
    [InlineData(14, 21)]
    [InlineData(22, 24)]
    public async Task A_whole_day_of_today_is_put_from_now_until_it_ends(int hour, int end)
    {
        await Bot.AdvanceTo(At(5, hour));

        await Meetup("today");

        Assert.Equal((At(5, hour) + Duration.FromMinutes(5), At(5, 0) + Duration.FromHours(end)), Event());
        Assert.StartsWith("Sat 5 Dec 2026, the whole day. Say whether you come", Assert.Single(Bot.Platform.Events).Value.Description, StringComparison.Ordinal);
        Assert.Equal("Sat 5 Dec, the whole day", Assert.Single(Bot.Platform.Events).Value.Days);
    }

    private (Instant, Instant) Event()
    {
        var shown = Assert.Single(Bot.Platform.Events).Value;
        return (shown.Start, shown.End);
    }

    private async Task Lasting(MeetupTime time, Duration duration)
    {
        var id = IdOn(await Meetup());
        await Bot.Database.WriteAsync(session =>
            session.Meetups.Update(session.Meetups.Find(new MeetupId(id))! with { Time = time, Duration = duration }));
        await Bot.Command(Ana, "edit", ("id", id), ("where", "Bean Bros"));
        Assert.Equal("Bean Bros", Bot.Platform.Events.Single().Value.Place);
    }
}

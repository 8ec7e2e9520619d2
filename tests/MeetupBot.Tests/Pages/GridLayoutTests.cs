using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Pages.Grid;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Pages;

/// <summary>Where times stand in a grid, in the reader's zone.</summary>
public sealed class GridLayoutTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateTimeZone Auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];

    /// <summary>Clocks go forward in London on 28 March 2027 at 01:00, and back in Auckland a week later.</summary>
    [Fact]
    public void Every_cell_of_a_reader_in_auckland_is_the_instant_that_was_proposed_in_london_and_whole_days_stay()
    {
        var options = Enumerable.Range(26, 5).SelectMany(day => new[] { 0, 8, 11, 19, 23 }.Select(hour => new LocalDateTime(2027, 3, day, hour, 30)))
            .Concat(Enumerable.Range(3, 2).Select(day => new LocalDateTime(2027, 4, day, 14, 30)))
            .Select((local, id) => new PollOption(id, MeetupTime.At(local.InZoneLeniently(London).ToInstant())))
            .Append(new PollOption(40, MeetupTime.OnDay(new LocalDate(2027, 3, 28))))
            .ToList();

        foreach (var zone in new[] { London, Auckland })
        {
            var layout = GridLayout.Create(options, zone);

            Assert.Equal(options.Count, layout.Places.Select(place => (place.Row, place.Column)).Distinct().Count());
            Assert.All(layout.Places.Where(place => !place.Option.Time.IsWholeDay), place => Assert.Equal(place.Option.Time.Start, InstantOf(layout, place, zone)));
            var whole = layout.Places.Single(place => place.Option.Time.IsWholeDay);
            Assert.Equal((new LocalDate(2027, 3, 28), 0), (layout.Dates[whole.Column], whole.Row));
            Assert.Null(layout.Clocks[0]);
            Assert.Equal(layout.Dates.Order(), layout.Dates);
        }
    }

    [Fact]
    public void A_local_time_that_occurs_twice_has_two_rows_the_first_one_first()
    {
        var first = Instant.FromUtc(2026, 10, 25, 0, 30);

        var layout = GridLayout.Create(
            [new(0, MeetupTime.At(first)), new(1, MeetupTime.At(first + Duration.FromHours(1))), new(2, MeetupTime.At(first + Duration.FromHours(23)))], London);

        Assert.Equal(["01:30 UTC+1", "01:30 UTC+0", "23:30"], layout.Clocks);
        Assert.Equal([(0, 0), (1, 0), (2, 0)], layout.Places.Select(place => (place.Row, place.Column)));
    }

    [Fact]
    public void A_grid_that_would_be_mostly_empty_is_told_from_one_that_is_full()
    {
        Assert.True(GridLayout.Create(Times((5, 10), (6, 14), (8, 19)), London).IsSparse);
        Assert.False(GridLayout.Create(Times((5, 10), (6, 14)), London).IsSparse);
        Assert.False(GridLayout.Create([.. Times([.. Enumerable.Range(10, 7).SelectMany(hour => new[] { (5, hour), (6, hour) })])], London).IsSparse);
    }

    private static Instant InstantOf(GridLayout layout, GridPlace place, DateTimeZone zone)
    {
        var clock = layout.Clocks[place.Row]!.Split(" UTC");
        var local = layout.Dates[place.Column].At(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(clock[0]).Value);
        return clock.Length == 1 ? zone.AtStrictly(local).ToInstant()
            : local.WithOffset(OffsetPattern.CreateWithInvariantCulture("+H").Parse(clock[1]).Value).ToInstant();
    }

    private static List<PollOption> Times(params (int Day, int Hour)[] times) =>
        [.. times.Select((time, id) => new PollOption(id, MeetupTime.At(Instant.FromUtc(2026, 12, time.Day, time.Hour, 0))))];
}

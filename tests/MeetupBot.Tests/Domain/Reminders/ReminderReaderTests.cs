using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Time;

namespace MeetupBot.Tests.Domain.Reminders;

public sealed class ReminderReaderTests
{
    [Theory]
    [InlineData("24h, 2h", "1 day, 2 h")]
    [InlineData("24h,2h", "1 day, 2 h")]
    [InlineData("24h; 2h", "1 day, 2 h")]
    [InlineData("14 days", "14 days")]
    [InlineData("2 days before", "2 days")]
    [InlineData("1 week", "7 days")]
    [InlineData("a week before", "7 days")]
    [InlineData("1 day, 2 h before the start", "1 day, 2 h")]
    [InlineData("1 day 2 h", "1 day 2 h")]
    [InlineData("1 day 2 h before the start", "1 day 2 h")]
    [InlineData("a day and an hour before", "1 day, 1 h")]
    [InlineData("a day before and an hour before", "1 day, 1 h")]
    [InlineData("a week and a day", "7 days, 1 day")]
    [InlineData("1 hour and 30 minutes", "1 h 30 min")]
    [InlineData("an hour and a half", "1 h 30 min")]
    [InlineData("a day and a half", "1 day 12 h")]
    [InlineData("half an hour", "30 min")]
    [InlineData("1.5h", "1 h 30 min")]
    [InlineData("1,5 h", "1 h 30 min")]
    [InlineData("90m", "1 h 30 min")]
    [InlineData("1:30", "1 h 30 min")]
    [InlineData("1h30", "1 h 30 min")]
    [InlineData("2 hours & 10 minutes", "2 h 10 min")]
    [InlineData("2h + 1h", "2 h, 1 h")]
    [InlineData("an hour and a day", "1 day, 1 h")]
    [InlineData("24 hours and 2 hours", "1 day, 2 h")]
    [InlineData("the day before", "1 day")]
    [InlineData("day before, hour before", "1 day, 1 h")]
    [InlineData("1 month", "30 days")]
    [InlineData("30 days", "30 days")]
    [InlineData("1 min", "1 min")]
    [InlineData("90 seconds", "2 min")]
    [InlineData("10 s", "1 min")]
    [InlineData("2H Before.", "2 h")]
    [InlineData("two days in advance", "2 days")]
    [InlineData("3 days earlier", "3 days")]
    [InlineData("1 day before the meetup starts", "1 day")]
    [InlineData("2h, 2h", "2 h")]
    [InlineData("2h, 24h", "1 day, 2 h")]
    [InlineData("1d\n2h", "1 day, 2 h")]
    [InlineData("5h, 4h, 3h, 2h, 1h", "5 h, 4 h, 3 h, 2 h, 1 h")]
    public void Lengths_are_read_as_people_write_them(string text, string expected)
    {
        var known = Assert.IsType<ReminderReading.Known>(ReminderReader.Read(text));
        Assert.Equal(expected, Written(known.Offsets));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("off")]
    [InlineData(" Off ")]
    [InlineData("no")]
    [InlineData("never")]
    [InlineData("no reminders")]
    [InlineData("0")]
    public void Words_for_none_are_none(string text) =>
        Assert.Equal(ReminderOffsets.None, Assert.IsType<ReminderReading.Known>(ReminderReader.Read(text)).Offsets);

    [Theory]
    [InlineData("sometimes", "sometimes")]
    [InlineData("2h, later", "later")]
    [InlineData("2", "2")]
    [InlineData("before", "before")]
    [InlineData("", "")]
    [InlineData(",", ",")]
    [InlineData("a day and a blue moon", "a day and a blue moon")]
    public void What_is_no_length_is_named(string text, string part) =>
        Assert.Equal(part, Assert.IsType<ReminderReading.Unreadable>(ReminderReader.Read(text)).Part);

    [Theory]
    [InlineData("45 days, 2h", "45 days", "30 days, 2 h")]
    [InlineData("2 months", "60 days", "30 days")]
    [InlineData("31 days", "31 days", "30 days")]
    [InlineData("1 year", "360 days", "30 days")]
    [InlineData("999999 weeks", "4000 days", "30 days")]
    [InlineData("0 h", "0 min", "1 min")]
    public void What_is_out_of_bounds_is_moved_to_the_nearest(string text, string given, string nearest)
    {
        var found = Assert.IsType<ReminderReading.OutOfBounds>(ReminderReader.Read(text));
        Assert.Equal((given, nearest), (DurationText.Of(found.Given), Written(found.Nearest)));
    }

    [Fact]
    public void Of_too_many_those_nearest_the_start_are_offered()
    {
        var found = Assert.IsType<ReminderReading.TooMany>(ReminderReader.Read("6h, 5h, 4h, 3h, 2h, 1h"));
        Assert.Equal((6, "5 h, 4 h, 3 h, 2 h, 1 h"), (found.Count, Written(found.Nearest)));
    }

    [Fact]
    public void No_text_breaks_it() => Prop.ForAll<string>(text => ReminderReader.Read(text ?? "") is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_nearest_is_accepted_when_typed() => Prop.ForAll(Gen.Choose(0, 100 * 24 * 60).ListOf().ToArbitrary(), minutes =>
    {
        var text = string.Join(", ", minutes.Select(minute => $"{minute} min"));
        var nearest = ReminderReader.Read(text) switch
        {
            ReminderReading.TooMany many => many.Nearest,
            ReminderReading.OutOfBounds outside => outside.Nearest,
            _ => null,
        };
        return nearest is null || (ReminderReader.Read(Written(nearest)) as ReminderReading.Known)?.Offsets == nearest;
    }).QuickCheckThrowOnFailure();

    private static string Written(ReminderOffsets offsets) => string.Join(", ", offsets.Values.Select(DurationText.Of));
}

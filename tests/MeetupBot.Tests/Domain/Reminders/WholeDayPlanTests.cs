using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Tests.Domain.Reminders;

/// <summary>A whole day, Sat 5 Dec, in London.</summary>
public sealed class WholeDayPlanTests
{
    private static readonly LocalDate Saturday = new(2026, 12, 5);
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant LongBefore = Instant.FromUtc(2026, 11, 1, 0, 0);
    private static readonly QuietHours Night = new(new LocalTime(22, 0), new LocalTime(8, 0));

    [Theory]
    [InlineData("24, 2", "12-04 18:00, 12-05 08:00")]
    [InlineData("12", "12-04 18:00")]
    [InlineData("11", "12-05 08:00")]
    [InlineData("36", "12-04 18:00")]
    [InlineData("72, 48, 24", "12-02 18:00, 12-03 18:00, 12-04 18:00")]
    [InlineData("26, 24, 3, 1", "12-04 18:00, 12-05 08:00")]
    public void Long_offsets_are_evenings_and_short_ones_the_morning(string hours, string expected) =>
        Assert.Equal(expected, Plan(hours, Night, London));

    [Fact]
    public void Who_wants_no_reminders_gets_none() =>
        Assert.Empty(ReminderPlan.ForWholeDay(Saturday, London, ReminderOffsets.None, LongBefore, Night, London));

    [Fact]
    public void Each_helps_until_the_next_and_the_last_while_the_day_lasts()
    {
        var plan = ReminderPlan.ForWholeDay(Saturday, London, Hours("24, 2"), LongBefore, null, London);

        Assert.Equal([Instant.FromUtc(2026, 12, 5, 8, 0), Instant.FromUtc(2026, 12, 5, 21, 0)], plan.Select(reminder => reminder.Until));
    }

    [Theory]
    [InlineData(22, 9, "12-04 18:00, 12-05 09:00")]
    [InlineData(17, 7, "12-05 07:00, 12-05 08:00")]
    [InlineData(17, 9, "12-05 09:00")]
    public void None_comes_in_quiet_hours(int from, int to, string expected) =>
        Assert.Equal(expected, Plan("24, 2", new QuietHours(new LocalTime(from, 0), new LocalTime(to, 0)), London));

    [Theory]
    [InlineData("Europe/London", "America/New_York", "12-04 18:00, 12-05 08:00")]
    [InlineData("Europe/London", "Pacific/Auckland", "12-04 18:00, 12-05 08:00")]
    [InlineData("Pacific/Auckland", "America/Los_Angeles", "12-03 18:00, 12-04 08:00")]
    public void They_are_on_the_readers_clock_and_never_after_the_day(string there, string reader, string expected) => Assert.Equal(
        expected, Plan("24, 2", Night, DateTimeZoneProviders.Tzdb[reader], DateTimeZoneProviders.Tzdb[there]));

    [Fact]
    public void What_has_passed_is_not_planned()
    {
        var evening = Instant.FromUtc(2026, 12, 4, 18, 0);

        Assert.Single(ReminderPlan.ForWholeDay(Saturday, London, Hours("24, 2"), evening, null, London));
        Assert.Empty(ReminderPlan.ForWholeDay(Saturday, London, Hours("24, 2"), evening + Duration.FromHours(14), null, London));
    }

    [Fact]
    public void Any_plan_is_ahead_in_order_and_outside_quiet_hours() => Prop.ForAll(
        Gen.Choose(1, 200).ListOf().ToArbitrary(),
        Gen.Choose(-14, 12).Zip(Gen.Choose(0, 23)).ToArbitrary(),
        (offsets, where) =>
        {
            var (utc, quietFrom) = where;
            var zone = DateTimeZone.ForOffset(Offset.FromHours(utc));
            var quiet = new QuietHours(new LocalTime(quietFrom, 0), new LocalTime((quietFrom + 9) % 24, 0));
            var plan = ReminderPlan.ForWholeDay(
                Saturday, London, ReminderOffsets.Create(offsets.Select(hours => Duration.FromHours(hours))), LongBefore, quiet, zone);
            return plan.All(reminder => reminder.DueAt < reminder.Until && quiet.After(reminder.DueAt, zone) == reminder.DueAt)
                && plan.Zip(plan.Skip(1)).All(pair => pair.First.Until <= pair.Second.DueAt);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string Plan(string hours, QuietHours? quiet, DateTimeZone zone, DateTimeZone? there = null) => string.Join(", ",
        ReminderPlan.ForWholeDay(Saturday, there ?? London, Hours(hours), LongBefore, quiet, zone)
            .Select(reminder => reminder.DueAt.InZone(zone).ToString("MM-dd HH:mm", null)));

    private static ReminderOffsets Hours(string text) =>
        ReminderOffsets.Create(text.Split(", ").Select(hours => Duration.FromHours(int.Parse(hours, null))));
}

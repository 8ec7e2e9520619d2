using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Tests.Domain.Reminders;

public sealed class ReminderPlanTests
{
    private static readonly ReminderOffsets Default = Hours(24, 2);
    private static readonly QuietHours Night = new(new LocalTime(22, 0), new LocalTime(8, 0));
    private static readonly Instant Saturday = Instant.FromUtc(2026, 12, 5, 19, 0);
    private static readonly Instant LongBefore = Instant.FromUtc(2026, 11, 1, 0, 0);

    [Fact]
    public void A_channel_is_reminded_at_each_offset_until_the_next_one_or_the_start() => Assert.Equal(
        [
            new PlannedReminder(Duration.FromHours(24), Saturday - Duration.FromHours(24), Saturday - Duration.FromHours(2)),
            new PlannedReminder(Duration.FromHours(2), Saturday - Duration.FromHours(2), Saturday),
        ],
        Plan(Saturday, Default, LongBefore, null));

    [Fact]
    public void A_reminder_whose_time_has_passed_is_not_planned()
    {
        Assert.Equal([2.0], Offsets(Plan(Saturday, Default, Saturday - Duration.FromHours(24), null)));
        Assert.Equal([24.0, 2.0], Offsets(Plan(Saturday, Default, Saturday - Duration.FromHours(24) - Duration.FromSeconds(1), null)));
        Assert.Empty(Plan(Saturday, Default, Saturday, null));
    }

    [Fact]
    public void The_reminder_nearest_the_start_never_waits()
    {
        var early = Instant.FromUtc(2026, 12, 5, 9, 0);
        Assert.Equal(early - Duration.FromHours(2), Plan(early, Default, LongBefore, Night)[^1].DueAt);
    }

    [Fact]
    public void The_others_wait_for_the_end_of_quiet_hours()
    {
        var early = Instant.FromUtc(2026, 12, 5, 7, 0);
        Assert.Equal(Instant.FromUtc(2026, 12, 4, 8, 0), Plan(early, Default, LongBefore, Night)[0].DueAt);
    }

    [Fact]
    public void One_that_waits_already_is_planned_again()
    {
        var early = Instant.FromUtc(2026, 12, 5, 7, 0);
        Assert.Equal([24.0, 2.0], Offsets(Plan(early, Default, Instant.FromUtc(2026, 12, 4, 7, 30), Night)));
        Assert.Equal([2.0], Offsets(Plan(early, Default, Instant.FromUtc(2026, 12, 4, 8, 0), Night)));
    }

    [Fact]
    public void One_that_would_wait_until_the_next_is_left_out()
    {
        var early = Instant.FromUtc(2026, 12, 5, 7, 0);
        Assert.Equal([2.0], Offsets(Plan(early, Hours(8, 2), LongBefore, Night)));
    }

    [Fact]
    public void A_moved_meetup_is_planned_anew_from_where_it_stands()
    {
        var now = Saturday - Duration.FromHours(20);

        Assert.Equal([2.0], Offsets(Plan(Saturday, Default, now, null)));
        Assert.Equal([24.0, 2.0], Offsets(Plan(Saturday + Duration.FromDays(1), Default, now, null)));
    }

    [Fact]
    public void Who_wants_no_reminders_gets_none() => Assert.Empty(Plan(Saturday, ReminderOffsets.None, LongBefore, Night));

    [Fact]
    public void Any_plan_is_ahead_in_order_and_each_reminder_helps_until_the_next() => Prop.ForAll(
        Gen.Choose(1, 200).ListOf().ToArbitrary(),
        Gen.Choose(-100, 300).Zip(Gen.Choose(0, 23)).ToArbitrary(),
        (offsets, when) =>
        {
            var (hoursAhead, quietFrom) = when;
            var now = LongBefore;
            var quiet = new QuietHours(new LocalTime(quietFrom, 0), new LocalTime((quietFrom + 9) % 24, 0));
            var plan = Plan(now + Duration.FromHours(hoursAhead), Hours([.. offsets]), now, quiet);
            return plan.All(reminder => reminder.DueAt > now && reminder.DueAt < reminder.Until)
                && plan.Zip(plan.Skip(1)).All(pair => pair.First.Until <= pair.Second.DueAt);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Offsets_stand_longest_first_each_once_and_come_back_from_storage()
    {
        var offsets = Hours(2, 24, 2, -1, 0);

        Assert.Equal([24.0, 2.0], offsets.Values.Select(offset => offset.TotalHours));
        Assert.Equal(offsets, ReminderOffsets.Parse(offsets.ToString()));
        Assert.Equal(ReminderOffsets.None, ReminderOffsets.Parse(""));
    }

    [Fact]
    public void Of_too_many_offsets_those_nearest_the_start_stay() =>
        Assert.Equal([5.0, 4.0, 3.0, 2.0, 1.0], Hours(1, 2, 3, 4, 5, 6, 7).Values.Select(offset => offset.TotalHours));

    private static IReadOnlyList<PlannedReminder> Plan(Instant start, ReminderOffsets offsets, Instant now, QuietHours? quiet) =>
        ReminderPlan.For(start, offsets, now, quiet, DateTimeZone.Utc);

    private static IEnumerable<double> Offsets(IEnumerable<PlannedReminder> plan) => plan.Select(reminder => reminder.Offset.TotalHours);

    private static ReminderOffsets Hours(params int[] hours) => ReminderOffsets.Create(hours.Select(hour => Duration.FromHours(hour)));
}

using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Series;

/// <summary>In Greece, Thu 25 Mar 2027 is Independence Day; in Great Britain, Fri 25 Dec 2026 is Christmas.</summary>
public sealed class SeriesHolidayTests : BotTests
{
    private const string Question = "Coffee: Fri 25 Dec is Christmas. What becomes of it?\n[Skip] [Move a week] [Keep]\n";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.Command(Olga, "settings", ("holidays", "GB"));
    }

    [Fact]
    public async Task The_host_is_asked_ten_days_ahead_and_not_before()
    {
        await Start("every Friday 19:00");

        await Bot.AdvanceTo(At(15, 18, 59));
        Assert.DoesNotContain(Bot.Inbox(Ana), IsQuestion);
        await Bot.AdvanceTo(At(15, 19));

        Assert.StartsWith(Question, Assert.Single(Bot.Inbox(Ana), IsQuestion).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Inbox(Olga), IsQuestion);
    }

    [Fact]
    public async Task Nothing_is_skipped_without_an_answer_and_each_holiday_is_asked_about_once()
    {
        await Start("every Friday 19:00");

        await Bot.AdvanceTo(At(8, 12, month: 1, year: 2027));

        Assert.Equal([4, 11, 18, 25, 1, 8], (await Made()).Select(meetup => meetup.Occurrence!.Value.Day));
        Assert.Equal(["Fri 25 Dec is Christmas", "Fri 1 Jan is New Year"], Questions(Ana).Select(text => text["Coffee: ".Length..text.IndexOf('.', StringComparison.Ordinal)].Replace(" 2027", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_the_setting_nobody_is_asked_and_setting_it_later_asks_for_what_is_to_come()
    {
        await Bot.Command(Olga, "settings", ("holidays", "none"));
        await Start("every Friday 19:00");
        await Bot.AdvanceTo(At(16, 12));
        Assert.DoesNotContain(Bot.Inbox(Ana), IsQuestion);

        await Bot.Command(Olga, "settings", ("holidays", "Germany"));

        Assert.Equal("Coffee: Fri 25 Dec is Weihnachtstag. What becomes of it?", Assert.Single(Questions(Ana)).Split('\n')[0]);
        await Bot.Command(Olga, "settings", ("holidays", "none"));
        await Bot.AdvanceTo(At(8, 12, month: 1, year: 2027));
        Assert.Single(Questions(Ana));
    }

    [Fact]
    public async Task Skip_skips_that_date_alone_says_so_and_can_be_taken_back()
    {
        var asked = await Asked();

        var skipped = await Bot.Press(Ana, asked, "Skip");
        var again = await Bot.Press(Ana, asked, "Skip");

        Assert.StartsWith("Coffee: Fri 25 Dec is skipped: Christmas. The channel is told on the day when its card would have come.\n[Don't skip it]", skipped.Text, StringComparison.Ordinal);
        Assert.Equal(skipped.Text, again.Text);
        Assert.Contains("~~Fri 25 Dec~~ Christmas", (await Bot.Command(Ben, "series list")).Text, StringComparison.Ordinal);
        var back = await Bot.Press(Ana, skipped, "Don't skip it");
        Assert.StartsWith("Coffee: It stays on Fri 25 Dec.", back.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, asked, "Skip");
        await Bot.AdvanceTo(At(18, 20));
        Assert.Equal("No Coffee on Fri 25 Dec 19:00: Christmas. Next: Fri 1 Jan 2027 19:00.", Bot.Channel.Text);
        await Bot.AdvanceTo(At(26, 12));
        Assert.Equal([4, 11, 18, 1], (await Made()).Select(meetup => meetup.Occurrence!.Value.Day));
    }

    [Fact]
    public async Task A_reason_that_was_typed_is_not_overwritten()
    {
        var asked = await Asked();
        var list = await Bot.Command(Ana, "series list");
        var id = IdOn(list.Shown);
        await Bot.Submit(Ana, (await Bot.Act(Ana, list.Shown, new("series.skip", id, "2026-12-25"))).Form, ("reason", "family"));

        Assert.Contains("Fri 25 Dec is skipped: family.", (await Bot.Press(Ana, asked, "Skip")).Text, StringComparison.Ordinal);
        Assert.Contains("Fri 25 Dec is skipped: family.", (await Bot.Press(Ana, asked, "Keep")).Text, StringComparison.Ordinal);
        Assert.Contains("Fri 25 Dec is skipped: family.", (await Bot.Press(Ana, asked, "Move a week")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_keeps_it()
    {
        var asked = await Asked();

        Assert.StartsWith("Coffee: It stays on Fri 25 Dec.", (await Bot.Press(Ana, asked, "Keep")).Text, StringComparison.Ordinal);

        await Bot.AdvanceTo(At(26, 12));
        Assert.Contains(await Made(), meetup => meetup.Occurrence == new LocalDate(2026, 12, 25) && Local(meetup).Day == 25);
        Assert.Single(Questions(Ana), text => text.Contains("25 Dec", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Move_a_week_asks_where_the_series_meets_then_and_makes_two_cards_that_day()
    {
        var asked = await Asked();

        var two = await Bot.Press(Ana, asked, "Move a week");
        Assert.StartsWith("Coffee: Fri 1 Jan 2027 is also a date of this series: two meetups that day?\n[Move it anyway] [Skip] [Keep]", two.Text, StringComparison.Ordinal);
        var moved = await Bot.Press(Ana, two, "Move it anyway");
        var again = await Bot.Press(Ana, two, "Move it anyway");

        Assert.StartsWith("Coffee: The one of Fri 25 Dec is on Fri 1 Jan 2027 instead, as its card will say.\n[Move it back]", moved.Text, StringComparison.Ordinal);
        Assert.Equal(moved.Text, again.Text);
        await Bot.AdvanceTo(At(26, 12));
        Assert.Equal(
            [(18, new LocalDateTime(2026, 12, 18, 19, 0)), (25, new LocalDateTime(2027, 1, 1, 19, 0)), (1, new LocalDateTime(2027, 1, 1, 19, 0))],
            (await Made()).Skip(2).Select(meetup => (meetup.Occurrence!.Value.Day, Local(meetup))));
        Assert.Equal(2, Bot.ChannelCards.Count(card => card.Text.StartsWith("It's on: Coffee\nFri 1 Jan 2027 19:00", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Moving_back_before_its_card_comes_puts_it_on_its_own_date()
    {
        var asked = await Asked();
        var moved = await Bot.Press(Ana, await Bot.Press(Ana, asked, "Move a week"), "Move it anyway");

        Assert.StartsWith("Coffee: It stays on Fri 25 Dec.", (await Bot.Press(Ana, moved, "Move it back")).Text, StringComparison.Ordinal);
        Assert.Contains("is also a date", (await Bot.Press(Ana, asked, "Move a week")).Text, StringComparison.Ordinal);

        await Bot.AdvanceTo(At(26, 12));
        Assert.Contains(await Made(), meetup => meetup.Occurrence == new LocalDate(2026, 12, 25) && Local(meetup).Day == 25);
    }

    [Fact]
    public async Task What_is_moved_holds_up_nothing_behind_it()
    {
        await Start("every day 19:00");
        await Bot.AdvanceTo(At(17, 20));
        var asked = Assert.Single(Bot.Inbox(Ana), shown => IsQuestion(shown) && shown.Text.StartsWith("Coffee: Fri 25 Dec", StringComparison.Ordinal));
        await Bot.Press(Ana, await Bot.Press(Ana, asked, "Move a week"), "Move it anyway");

        await Bot.AdvanceTo(At(20, 20));

        var made = await Made();
        Assert.Equal(Enumerable.Range(1, 27).Select(day => new LocalDate(2026, 12, day)), made.Select(meetup => meetup.Occurrence!.Value).Order());
        Assert.Equal(new LocalDateTime(2027, 1, 1, 19, 0), Local(made.Single(meetup => meetup.Occurrence == new LocalDate(2026, 12, 25))));
    }

    [Fact]
    public async Task One_that_is_posted_is_called_off_with_the_holiday_as_reason()
    {
        await Start("last Friday of every month 19:00");
        await Bot.AdvanceTo(At(15, 19));
        var posted = Assert.Single(await Made(), meetup => meetup.Occurrence == new LocalDate(2026, 12, 25));

        var question = await Bot.Press(Ana, Assert.Single(Bot.Inbox(Ana), IsQuestion), "Skip");

        Assert.Contains("Reason: “Christmas”", question.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, question, "Cancel it");
        var cancelled = await Bot.Database.ReadAsync(session => session.Meetups.Find(posted.Id)!);
        Assert.Equal((MeetupState.Cancelled, "Christmas"), (cancelled.State, cancelled.CancelReason));
        Assert.StartsWith("Coffee was cancelled.", (await Bot.Press(Ana, Assert.Single(Bot.Inbox(Ana), IsQuestion), "Skip")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_posted_is_moved_once_however_often_it_is_pressed_and_keeps_its_occurrence()
    {
        await Start("last Friday of every month 19:00");
        await Bot.AdvanceTo(At(15, 19));
        var asked = Assert.Single(Bot.Inbox(Ana), IsQuestion);

        var moved = await Bot.Press(Ana, asked, "Move a week");
        var again = await Bot.Press(Ana, asked, "Move a week");

        Assert.StartsWith("Saved: Coffee, ", moved.Text, StringComparison.Ordinal);
        Assert.True(again.IsRefusal);
        Assert.StartsWith("It is on Fri 1 Jan 2027", again.Text, StringComparison.Ordinal);
        var meetup = (await Made())[0];
        Assert.Equal((new LocalDate(2026, 12, 25), new LocalDateTime(2027, 1, 1, 19, 0)), (meetup.Occurrence!.Value, Local(meetup)));
        await Bot.AdvanceTo(At(20, 12, month: 1, year: 2027));
        Assert.Equal([12, 1], (await Made()).Select(one => one.Occurrence!.Value.Month));
    }

    [Fact]
    public async Task Who_does_not_host_it_changes_nothing_by_forged_buttons()
    {
        var asked = await Asked();
        var id = IdOn(asked);
        foreach (var person in (Someone[])[Ana, Ben])
            await Bot.Command(person, "help");
        var before = Bot.Dump("seen");

        foreach (var name in (string[])["skip", "move", "both", "keep", "restore"])
            Assert.True((await Bot.Act(Ben, asked, new($"series.holiday.{name}", id, "2026-12-25_2026-12-25"))).IsRefusal, name);
        Assert.Equal(before, Bot.Dump("seen"));
        foreach (var detail in (string[])["", "2026-12-25", "2026-12-24_2026-12-24", "9999-99-99_x", "2026-12-04_2026-12-04"])
            Assert.True((await Bot.Act(Ana, asked, new("series.holiday.restore", id, detail))).IsRefusal, detail);
        Assert.True((await Bot.Act(Ana, asked, new("series.holiday.skip", "ZZZZ", "2026-12-25_2026-12-25"))).IsRefusal);
        Assert.Equal(before, Bot.Dump("seen"));
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        Assert.False((await Bot.Act(Olga, asked, new("series.holiday.skip", id, "2026-12-25_2026-12-25"))).IsRefusal);
    }

    [Fact]
    public async Task A_late_press_changes_nothing()
    {
        var asked = await Asked();
        await Bot.AdvanceTo(At(25, 20));

        foreach (var label in (string[])["Skip", "Move a week", "Keep"])
        {
            var late = await Bot.Press(Ana, asked, label);
            Assert.True(late.IsRefusal, label);
            Assert.Equal("There is nothing to decide about that date any more.", late.Text);
        }
    }

    [Fact]
    public async Task Whoever_hosts_that_one_is_asked()
    {
        await Start("every Friday 19:00");
        var hosts = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Hosts");
        await Bot.ChoosePeople(Ana, hosts.Shown, "Who takes turns hosting?", Ben);

        await Bot.AdvanceTo(At(15, 20));

        Assert.Empty(Questions(Ana));
        Assert.StartsWith("Coffee: Fri 25 Dec is skipped", (await Bot.Press(Ben, Assert.Single(Bot.Inbox(Ben), IsQuestion), "Skip")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_in_quiet_hours_is_not_asked_any_more()
    {
        await Start("every Friday 23:00");
        await Bot.AdvanceTo(At(15, 23, 30));
        Assert.Empty(Questions(Ana));
        var list = await Bot.Command(Ana, "series list");
        await Bot.Submit(Ana, (await Bot.Act(Ana, list.Shown, new("series.skip", IdOn(list.Shown), "2026-12-25"))).Form);

        await Bot.AdvanceTo(At(16, 12));

        Assert.Empty(Questions(Ana));
    }

    [Fact]
    public async Task Of_a_poll_nobody_is_asked()
    {
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", "every month: last Fri 10am or last Sat 2pm")), "Start");

        await Bot.AdvanceTo(At(20, 12));

        Assert.Empty(Questions(Ana));
    }

    [Fact]
    public async Task The_read_back_names_the_holidays_among_its_dates()
    {
        var readBack = await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", "every Friday 19:00 until 5 Jan"));

        Assert.Contains("On a holiday: Fri 25 Dec (Christmas), Fri 1 Jan 2027 (New Year). The host is asked 10 days before each.", readBack.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_weekend_is_asked_about_by_the_name_of_its_holiday()
    {
        await Start("every Saturday 19:00");

        await Bot.AdvanceTo(At(16, 20));

        Assert.Equal("Coffee: Sat 26 Dec is in the long weekend of Christmas (Fri 25 Dec). What becomes of it?", Assert.Single(Questions(Ana)).Split('\n')[0]);
    }

    private static bool IsQuestion(Shown shown) => shown.Text.Contains("What becomes of it?\n[Skip]", StringComparison.Ordinal);

    private static LocalDateTime Local(Meetup meetup) => meetup.Time!.Value.Start!.Value.InZone(meetup.Zone).LocalDateTime;

    private IEnumerable<string> Questions(Someone person) => Bot.Inbox(person).Where(IsQuestion).Select(shown => shown.Text);

    private async Task<Shown> Asked()
    {
        await Start("every Friday 19:00");
        await Bot.AdvanceTo(At(15, 20));
        return Assert.Single(Bot.Inbox(Ana), IsQuestion);
    }

    private async Task Start(string when) =>
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", when)), "Start");

    private async Task<IReadOnlyList<Meetup>> Made() => await Bot.Database.ReadAsync(session =>
        session.Meetups.OfSeries(session.Series.Of(new(1)).First().Id, 100).Reverse().ToList());
}

using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Series;

public sealed class SeriesTests : BotTests
{
    [Fact]
    public async Task A_series_is_read_back_and_posts_nothing_before_start()
    {
        var answer = await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", "every other Sat 10am"), ("where", "Bean Bros"));

        Assert.Equal(
            """
            Coffee · Bean Bros · 2 h
            Every second Saturday 10:00 (London time): Sat 5 Dec 10:00, Sat 19 Dec 10:00, Sat 2 Jan 2027 10:00 …
            Its card comes 14 days before each one. Nothing is posted before you press Start.
            [Start] [Change]
            """, answer.Text);
        Assert.Empty(Bot.ChannelCards);

        var started = await Bot.Press(Ana, answer, "Start");

        Assert.StartsWith("Started: Coffee · Every second Saturday 10:00 (London time)", started.Text, StringComparison.Ordinal);
        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00–12:00 (soon) · Bean Bros (map)", Assert.Single(Bot.ChannelCards).Text, StringComparison.Ordinal);
        Assert.Contains("Ana", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_title_or_rhythm_a_form_asks_for_them()
    {
        var form = (await Bot.Command(Ana, "series create", ("when", "every Thursday 19:00"))).Form;

        Assert.DoesNotContain(form.Fields, field => field.Key == "closes");
        var answer = await Bot.Submit(Ana, form, ("title", "Run club"));
        Assert.Contains("Every Thursday 19:00", answer.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, answer, "Start");
        Assert.Contains("It's on: Run club", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rhythm_typed_for_a_proposal_leads_to_a_series()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Bouldering"), ("when", "every Tuesday 7pm"));

        var readBack = await Bot.Press(Ana, answer, "Make it a series");

        Assert.Contains("Bouldering", readBack.Text, StringComparison.Ordinal);
        Assert.Contains("Every Tuesday 19:00 (London time)", readBack.Text, StringComparison.Ordinal);
        Assert.Contains("Start", readBack.Shown.ButtonLabels);
    }

    [Fact]
    public async Task What_is_doubtful_is_asked_with_buttons()
    {
        var answer = await Bot.Command(Ana, "series create", ("title", "Pub"), ("when", "every month on the 31st 19:00"));

        Assert.Equal(["Every month on the 31st if there is one 19:00", "The last day of every month 19:00", "Change"], answer.Shown.ButtonLabels);
        Assert.Contains("Thu 31 Dec", (await Bot.Press(Ana, answer, "The last day of every month 19:00")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_weeks_bring_ten_cards_and_none_twice()
    {
        await Start("every Thursday 19:00");

        await Bot.AdvanceTo(At(4, 20, month: 2, year: 2027));

        var made = await Made();
        Assert.Equal(Enumerable.Range(0, 11).Select(week => new LocalDate(2026, 12, 3).PlusWeeks(week)), made.Select(meetup => meetup.Occurrence!.Value));
        Assert.All(made, meetup => Assert.Equal(new LocalTime(19, 0), meetup.Time!.Value.Start!.Value.InZone(meetup.Zone).TimeOfDay));
        Assert.Equal(11, Bot.ChannelCards.Count(card => card.Text.StartsWith("It's on: Coffee\n", StringComparison.Ordinal) || card.Text.Contains("Ana was going.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_clock_is_kept_over_both_changes_of_it()
    {
        await Start("every Thursday 19:00");

        await Bot.AdvanceTo(At(5, 20, month: 11, year: 2027));

        Assert.All(await Made(), meetup => Assert.Equal(new LocalTime(19, 0), meetup.Time!.Value.Start!.Value.InZone(meetup.Zone).TimeOfDay));
        Assert.Equal(50, (await Made()).Count);
    }

    /// <summary>A silent gap looks like a host who forgot (tantek.com, 2020/062/b5).</summary>
    [Fact]
    public async Task A_skipped_date_is_said_on_the_day_when_its_card_would_have_come()
    {
        await Start("first Thursday of every month 19:00");
        await Bot.Cancel(Ana, (await Made())[0].Id.Value);

        var skip = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Skip the next");
        var skipped = await Bot.Submit(Ana, skip.Form, ("reason", "holiday"));

        Assert.Contains("~~Thu 7 Jan 2027~~ holiday", skipped.Text, StringComparison.Ordinal);
        var before = Bot.ChannelCards.Count;
        await Bot.AdvanceTo(At(24, 18));
        Assert.Equal(before, Bot.ChannelCards.Count);
        await Bot.AdvanceTo(At(24, 20));
        Assert.Equal("No Coffee on Thu 7 Jan 2027 19:00: holiday. Next: Thu 4 Feb 2027 19:00.", Bot.Channel.Text);
        await Bot.AdvanceTo(At(22, 12, month: 1, year: 2027));
        Assert.Equal([new LocalDate(2026, 12, 3), new LocalDate(2027, 2, 4)], (await Made()).Select(meetup => meetup.Occurrence!.Value));
    }

    [Fact]
    public async Task A_press_that_comes_twice_skips_one()
    {
        await Start("first Thursday of every month 19:00");
        await Bot.Cancel(Ana, (await Made())[0].Id.Value);
        var list = await Bot.Command(Ana, "series list");
        var form = (await Bot.Press(Ana, list, "Skip the next")).Form;
        await Bot.Submit(Ana, form);
        await Bot.Submit(Ana, form);

        await Bot.AdvanceTo(At(1, 12, month: 3, year: 2027));

        Assert.Equal([12, 2, 3], (await Made()).Select(meetup => meetup.Occurrence!.Value.Month));
    }

    [Fact]
    public async Task What_is_posted_is_skipped_by_cancelling_it()
    {
        await Start("every Thursday 19:00");

        var form = (await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Skip the next")).Form;
        await Bot.Submit(Ana, form, ("reason", "holiday"));

        Assert.Equal(MeetupState.Cancelled, (await Made())[0].State);
    }

    [Fact]
    public async Task A_pause_makes_nothing_and_going_on_makes_up_for_nothing()
    {
        await Start("every Thursday 19:00");
        var pause = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Pause");
        await Bot.Submit(Ana, pause.Form);
        await Bot.AdvanceTo(At(11, 12, month: 1, year: 2027));
        var resumed = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Go on");

        Assert.Contains("Thu 14 Jan 19:00", resumed.Text, StringComparison.Ordinal);
        Assert.Equal([3, 14], (await Made()).Where(meetup => meetup.Occurrence!.Value.Day != 10).Select(meetup => meetup.Occurrence!.Value.Day));
    }

    [Fact]
    public async Task A_pause_until_a_day_ends_by_itself()
    {
        await Start("every Thursday 19:00");
        var pause = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Pause");
        await Bot.Submit(Ana, pause.Form, ("until", "1 Jan"));

        await Bot.AdvanceTo(At(8, 12, month: 1, year: 2027));

        Assert.Equal([3, 7, 14], (await Made()).Select(meetup => meetup.Occurrence!.Value.Day));
    }

    [Fact]
    public async Task After_an_open_pause_of_sixty_days_the_organizer_is_asked_once()
    {
        await Start("every Thursday 19:00");
        await Bot.Submit(Ana, (await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Pause")).Form);

        await Bot.Advance(Duration.FromDays(100));

        var asked = Assert.Single(Bot.Inbox(Ana), shown => shown.Text.Contains("has been paused for 60 days", StringComparison.Ordinal));
        await Bot.Press(Ana, asked, "Go on");
        Assert.Contains(await Made(), meetup => meetup.Occurrence > new LocalDate(2027, 3, 10));
    }

    [Fact]
    public async Task A_change_keeps_what_was_moved_and_what_was_skipped()
    {
        await Start("every Thursday 19:00, except 24 Dec");
        await Bot.AdvanceTo(At(3, 21));
        var moved = (await Made())[1].Id.Value;
        await Bot.Command(Ana, "edit", ("id", moved), ("when", "Fri 11 Dec 20:00"));

        var change = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Change");
        await Bot.Press(Ana, await Bot.Submit(Ana, change.Form, ("when", "every Thursday 18:00")), "Save");
        await Bot.AdvanceTo(At(1, 12, month: 1, year: 2027));

        var made = await Made();
        Assert.Equal([3, 10, 17, 31, 7], made.Select(meetup => meetup.Occurrence!.Value.Day));
        Assert.Equal(new LocalDateTime(2026, 12, 11, 20, 0), Local(made[1]));
        Assert.Equal(new LocalDateTime(2026, 12, 17, 18, 0), Local(made[2]));
        Assert.Equal(new LocalDateTime(2026, 12, 31, 18, 0), Local(made[3]));
    }

    [Fact]
    public async Task Another_weekday_makes_no_second_meetup_in_a_week_that_had_one()
    {
        await Start("every Thursday 19:00");

        var change = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Change");
        await Bot.Press(Ana, await Bot.Submit(Ana, change.Form, ("when", "every Friday 19:00")), "Save");
        await Bot.AdvanceTo(At(20, 12));

        Assert.Equal([new LocalDate(2026, 12, 3), new LocalDate(2026, 12, 11), new LocalDate(2026, 12, 18), new LocalDate(2026, 12, 25)], (await Made()).Select(meetup => meetup.Occurrence!.Value));
    }

    [Fact]
    public async Task A_change_while_it_is_paused_makes_nothing()
    {
        await Start("every Thursday 19:00");
        await Bot.Submit(Ana, (await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Pause")).Form);

        var change = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Change");
        await Bot.Press(Ana, await Bot.Submit(Ana, change.Form, ("when", "every Friday 19:00")), "Save");
        await Bot.Advance(Duration.FromDays(30));

        Assert.Single(await Made());
    }

    [Fact]
    public async Task Stopping_asks_and_keeps_what_is_posted()
    {
        await Start("every Thursday 19:00");
        var id = (await Bot.Database.ReadAsync(session => session.Series.Of(new(1)).First())).Id.Value;

        var stopped = await Bot.Press(Ana, await Bot.Command(Ana, "series stop", ("id", id.ToLowerInvariant())), "Stop");

        Assert.Contains("Cancel that too", stopped.Shown.ButtonLabels);
        await Bot.Advance(Duration.FromDays(30));
        Assert.Single(await Made());
        Assert.Equal("No series yet.", (await Bot.Command(Ben, "series list")).Text.Split('\n')[0]);
        Assert.True((await Bot.Command(Ana, "series stop", ("id", id))).IsRefusal);
    }

    [Fact]
    public async Task Who_neither_hosts_nor_organizes_is_refused_on_forged_buttons_too()
    {
        await Start("every Thursday 19:00");
        var id = (await Bot.Database.ReadAsync(session => session.Series.Of(new(1)).First())).Id.Value;
        var seen = await Bot.Command(Ben, "series list");
        Assert.Equal(["Make a series"], seen.Shown.ButtonLabels);

        foreach (var name in (string[])["series.pause", "series.goon", "series.rarer", "series.zone", "series.change", "series.stop", "series.stop.sure", "series.hosts", "series.hosts.who"])
            Assert.True((await Bot.Act(Ben, seen.Shown, new(name, id))).IsRefusal, name);
        Assert.True((await Bot.Act(Ben, seen.Shown, new("series.skip", id, "2026-12-10"))).IsRefusal);
        Assert.Contains("Only Ana", (await Bot.Command(Ben, "series stop", ("id", id))).Text, StringComparison.Ordinal);
        Assert.False((await Bot.Command(Olga, "series stop", ("id", id))).IsRefusal);
        Assert.True((await Bot.Command(Ben, "series stop", ("id", "ZZZZ"))).IsRefusal);
    }

    [Fact]
    public async Task A_late_run_posts_what_is_a_day_away_and_says_what_was_missed()
    {
        await Start("every Thursday 19:00");

        await Bot.SleepUntil(At(23, 22));
        await Bot.AdvanceTo(At(24, 20));

        Assert.Equal([3, 31], (await Made()).Where(meetup => meetup.Occurrence!.Value != new LocalDate(2026, 12, 10)).Select(meetup => meetup.Occurrence!.Value.Day));
        Assert.Contains(Bot.ChannelCards, card => card.Text.StartsWith("No Coffee on Thu 24 Dec 19:00: I was away. Next: Thu 31 Dec 19:00", StringComparison.Ordinal));
        Assert.DoesNotContain(Bot.ChannelCards, card => card.Text.StartsWith("No Coffee on Thu 17 Dec", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_process_that_dies_at_it_makes_each_once(int pieces)
    {
        await Start("every Thursday 19:00");
        var due = await Bot.Database.ReadAsync(session => session.Due.Upcoming(50).First(item => item.Kind == "series.propose").DueAt);

        await Bot.DieAt(due, pieces);
        await Bot.Settle();
        await Bot.AdvanceTo(due + Duration.FromDays(1));

        Assert.Equal((await Made()).Select(meetup => meetup.Occurrence).Distinct(), (await Made()).Select(meetup => meetup.Occurrence));
        Assert.Equal(2, (await Made()).Count);
    }

    [Fact]
    public async Task Several_times_of_a_month_make_a_poll()
    {
        await Start("every month: first Sat 10am or first Sun 2pm");

        await Bot.AdvanceTo(At(20, 12));

        Assert.Contains("1 Sat 2 Jan 2027 10:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("2 Sun 3 Jan 2027 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_after_its_last_date()
    {
        await Start("every Thursday 19:00, 3 times");

        await Bot.Advance(Duration.FromDays(60));

        Assert.Equal([3, 10, 17], (await Made()).Select(meetup => meetup.Occurrence!.Value.Day));
        Assert.Equal("No series yet.", (await Bot.Command(Ben, "series list")).Text.Split('\n')[0]);
    }

    [Fact]
    public async Task Whoever_runs_it_is_forgotten_and_it_goes_to_another_or_rests()
    {
        await Start("every Thursday 19:00");

        await Bot.Press(Ana, await Bot.Command(Ana, "me forget"), "Forget me");

        var series = await Bot.Database.ReadAsync(session => session.Series.Of(new(1)).First());
        Assert.Equal(SeriesState.Paused, series.State);
        Assert.Null(series.Organizer);
        Assert.Contains("Go on", (await Bot.Command(Olga, "series list")).Shown.ButtonLabels);
    }

    [Fact]
    public async Task Hosts_and_places_take_turns()
    {
        var readBack = await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", "every Thursday 19:00"), ("where", "Bean Bros; Café 2"));
        await Bot.Press(Ana, readBack, "Start");
        var hosts = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Hosts");
        await Bot.ChoosePeople(Ana, hosts.Shown, "Who takes turns hosting?", Ben, Cleo);

        await Bot.AdvanceTo(At(20, 12));

        var made = await Made();
        Assert.Equal(["Bean Bros", "Café 2", "Bean Bros", "Café 2"], made.Select(meetup => meetup.Place));
        Assert.Equal(["Ana", "Ben", "Cleo", "Ben"], await Bot.Database.ReadAsync(session => made.Select(meetup => session.Members.Find(meetup.Organizer)!.Name).ToList()));
    }

    [Fact]
    public async Task Who_is_next_to_host_is_asked_three_days_before_and_hands_on_the_turn()
    {
        await Start("every Thursday 19:00");
        var hosts = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Hosts");
        await Bot.ChoosePeople(Ana, hosts.Shown, "Who takes turns hosting?", Ben, Cleo);
        var asked = Bot.LastDirect(Ben);
        Assert.Contains("It is your turn to host Coffee on Thu 10 Dec", asked.Text, StringComparison.Ordinal);

        await Bot.Press(Ben, asked, "Not this time");
        Assert.Contains("It is your turn to host Coffee on Thu 10 Dec", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "I'll host");
        await Bot.AdvanceTo(At(7, 18));
        Assert.DoesNotContain(Bot.Inbox(Ben), shown => shown.Text.Contains("Thu 17 Dec", StringComparison.Ordinal));
        await Bot.AdvanceTo(At(7, 20));
        Assert.Contains("It is your turn to host Coffee on Thu 17 Dec", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(17, 20));

        Assert.Equal(["Ana", "Cleo", "Ben", "Cleo"], await Bot.Database.ReadAsync(session =>
            session.Meetups.OfSeries(session.Series.Of(new(1)).First().Id, 10).Reverse().Select(meetup => session.Members.Find(meetup.Organizer)!.Name).ToList()));
        Assert.True((await Bot.Act(Dev, asked, new("series.turn.pass", IdOn(asked), "2026-12-24"))).IsRefusal);
    }

    [Fact]
    public async Task After_three_times_alone_the_host_is_asked_what_becomes_of_it()
    {
        await Start("every Thursday 19:00");

        await Bot.AdvanceTo(At(25, 12));

        var asked = Assert.Single(Bot.Inbox(Ana), shown => shown.Text.Contains("Nobody else came to the last three.", StringComparison.Ordinal));
        Assert.Equal(["Go on", "Every other time", "Pause", "Stop"], asked.ButtonLabels);
        Assert.Contains("Every second Thursday 19:00", (await Bot.Press(Ana, asked, "Every other time")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_of_a_meetup_leads_to_its_series_and_its_card_to_how_many_came_last_time()
    {
        await Start("every Thursday 19:00");
        foreach (var person in (Someone[])[Ben, Cleo, Dev, Olga])
            await Bot.Press(person, Bot.ChannelCards.First(card => card.Text.Contains("Thu 3 Dec", StringComparison.Ordinal)), "Going");
        Assert.DoesNotContain("Last time", Bot.Channel.Text, StringComparison.Ordinal);

        await Bot.AdvanceTo(At(10, 20));

        Assert.Contains("Last time 5 came.", Bot.ChannelCards.Last(card => card.Text.Contains("Thu 17 Dec", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        var id = (await Made())[^1].Id.Value;
        var panel = await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage");
        Assert.Equal("every Thursday 19:00", (await Bot.Press(Ana, panel, "Change the series")).Form.Fields.Single(field => field.Key == "when").Value);
    }

    [Fact]
    public async Task The_recap_of_a_single_meetup_offers_a_series_of_its_weekday()
    {
        await Bot.Press(Ben, await Meetup("Sat 10am"), "Going");
        await Bot.AdvanceTo(At(7, 12));

        var form = (await Bot.Press(Ana, Bot.ChannelCards.Last(card => card.ButtonLabels.Contains("Make it a series")), "Make it a series")).Form;

        Assert.Equal("the first Saturday of every month 10:00", form.Fields.Single(field => field.Key == "when").Value);
    }

    private async Task Start(string when) =>
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", when)), "Start");

    private async Task<IReadOnlyList<Meetup>> Made() => await Bot.Database.ReadAsync(session =>
        session.Meetups.OfSeries(session.Series.OrganizedBy(new(1)).Concat(session.Series.Of(new(1))).First().Id, 100).Reverse().ToList());

    private static LocalDateTime Local(Meetup meetup) => meetup.Time!.Value.Start!.Value.InZone(meetup.Zone).LocalDateTime;
}

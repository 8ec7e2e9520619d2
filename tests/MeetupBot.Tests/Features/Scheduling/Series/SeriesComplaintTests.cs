using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Tests.Features.Harness;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Features.Scheduling.Series;

/// <summary>What people complain about where calendars and other bots repeat things. Each test names the place of the complaint.</summary>
public sealed class SeriesComplaintTests : BotTests
{
    /// <summary>mrbs #2429.</summary>
    [Fact]
    public async Task A_date_that_was_cancelled_or_skipped_does_not_come_back_when_the_series_is_changed()
    {
        await Start("every Thursday 19:00");
        await Bot.Cancel(Ana, (await Made())[0].Id.Value);
        await Bot.Submit(Ana, (await Bot.Press(Ana, await List(), "Skip the next")).Form, ("reason", "holiday"));

        await Change("every Thursday 18:00");
        await Change("every Thursday 18:30");
        await Bot.AdvanceTo(At(1, 12, month: 1, year: 2027));

        var made = await Made();
        Assert.Equal([3, 17, 24, 31, 7], made.Select(meetup => meetup.Occurrence!.Value.Day));
        Assert.Equal(MeetupState.Cancelled, made[0].State);
    }

    /// <summary>DraftForge #289.</summary>
    [Fact]
    public async Task Dates_are_not_doubled_when_the_series_is_changed_while_it_is_paused_and_goes_on()
    {
        await Start("every Thursday 19:00");
        await Bot.Submit(Ana, (await Bot.Press(Ana, await List(), "Pause")).Form);
        await Change("every Thursday 18:00");
        await Change("every Friday 18:00");
        await Bot.AdvanceTo(At(12, 12));
        await Bot.Press(Ana, await List(), "Go on");

        await Bot.AdvanceTo(At(9, 12, month: 1, year: 2027));

        Assert.Equal(
            ["2026-12-03", "2026-12-18", "2026-12-25", "2027-01-01", "2027-01-08", "2027-01-15"],
            (await Made()).Select(meetup => LocalDatePattern.Iso.Format(meetup.Occurrence!.Value)));
    }

    /// <summary>tutanota #5750.</summary>
    [Fact]
    public async Task A_meetup_that_was_moved_is_shown_once_and_only_at_its_new_time()
    {
        await Start("every Thursday 19:00");
        await Bot.AdvanceTo(At(3, 22));
        await MoveSecond("Fri 11 Dec 20:00");

        var (list, series, calendar) = ((await Bot.Command(Ben, "list")).Text, (await List()).Text, await ReadCalendar());

        Assert.Contains("Fri 11 Dec 20:00", list, StringComparison.Ordinal);
        Assert.Single(series.Split("Fri 11 Dec 20:00")[1..]);
        Assert.DoesNotContain("Thu 10 Dec", list + series, StringComparison.Ordinal);
        Assert.Equal(["20261203T190000", "20261211T200000", "20261217T190000", "20261224T190000"], Starts(calendar));
    }

    /// <summary>tutanota #9658: "this and future" leaves the old series beside the new one.</summary>
    [Fact]
    public async Task A_change_from_the_next_one_on_leaves_no_old_series_behind()
    {
        await Start("every Thursday 19:00");

        await Change("every Friday 19:00");

        Assert.DoesNotContain("Thursday", (await List()).Text, StringComparison.Ordinal);
        var (series, waiting) = await Bot.Database.ReadAsync(session => (session.Series.Of(new(1)).ToList(), session.Due.Upcoming(50).Count(item => item.Kind == "series.propose")));
        Assert.Single(series);
        Assert.Equal(1, waiting);
        await Bot.AdvanceTo(At(1, 12, month: 1, year: 2027));
        Assert.All((await Made()).Skip(1), meetup => Assert.Equal(IsoDayOfWeek.Friday, meetup.Occurrence!.Value.DayOfWeek));
    }

    /// <summary>nextcloud/calendar #8450.</summary>
    [Fact]
    public async Task A_meetup_that_was_moved_is_not_lost_when_its_series_is_changed_paused_or_stopped()
    {
        await Start("every Thursday 19:00");
        await Bot.AdvanceTo(At(3, 22));
        await MoveSecond("Fri 11 Dec 20:00");

        await Change("every Tuesday 18:00");
        await CheckMoved();
        await Bot.Submit(Ana, (await Bot.Press(Ana, await List(), "Pause")).Form);
        await CheckMoved();
        await Bot.Press(Ana, await Bot.Press(Ana, await List(), "Stop"), "Stop");
        await CheckMoved();

        async Task CheckMoved()
        {
            Assert.Contains("Fri 11 Dec 20:00", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
            Assert.Contains("20261211T200000", Starts(await ReadCalendar()));
        }
    }

    /// <summary>nextcloud/calendar #5793.</summary>
    [Fact]
    public async Task Answers_guests_and_the_waitlist_are_not_copied_to_the_next_meetup()
    {
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", "every Thursday 19:00"), ("capacity", "3")), "Start");
        var card = Bot.Channel;
        await Bot.Press(Ben, card, "Going");
        await Bot.Press(Ben, card, "+1");
        await Bot.Press(Cleo, card, "Going");
        await Bot.Press(Dev, card, "Maybe");
        Assert.Equal(1, (await Guests(0)).Count(rsvp => rsvp.Status == RsvpStatus.Waitlisted));

        await Bot.AdvanceTo(At(3, 22));

        Assert.Equal(2, (await Made()).Count);
        var next = Assert.Single(await Guests(1));
        Assert.Equal((RsvpStatus.Going, 0), (next.Status, next.Guests));
        Assert.Equal("Ana", await Bot.Database.ReadAsync(session => session.Members.Find(next.Member)!.Name));
    }

    /// <summary>node-red-discord #110. Discord's own events repeat by fewer rules, and show no date that was moved.</summary>
    [Fact]
    public async Task A_rhythm_that_discord_cannot_say_has_one_event_for_each_meetup()
    {
        await Start("last Friday of the month 19:00");
        await Bot.AdvanceTo(At(20, 12, month: 2, year: 2027));

        var made = await Made();
        var events = Bot.Platform.Deliveries.OfType<Delivery.PutEvent>().Where(put => put.EventId is null).Select(put => put.Event.Start).ToList();
        Assert.Equal(["2026-12-25", "2027-01-29", "2027-02-26"], made.Select(meetup => LocalDatePattern.Iso.Format(meetup.Occurrence!.Value)));
        Assert.Equal(made.Select(meetup => meetup.Time!.Value.Start!.Value), events);
    }

    /// <summary>Sesh repeats meetups on its web page alone (sesh.fyi/manual).</summary>
    [Fact]
    public async Task A_series_is_made_changed_paused_and_stopped_in_the_chat_without_any_page()
    {
        Assert.Null(Bot.PublicUrl);
        await Start("every Thursday 19:00");
        await Change("every Friday 19:00");
        await Bot.Submit(Ana, (await Bot.Press(Ana, await List(), "Pause")).Form);
        await Bot.Press(Ana, await List(), "Go on");
        await Bot.Press(Ana, await Bot.Press(Ana, await List(), "Stop"), "Stop");

        Assert.Equal("No series yet.", (await List()).Text.Split('\n')[0]);
    }

    /// <summary>With Apollo and Overlap, meetups that come back are paid for.</summary>
    [Fact]
    public async Task Who_organizes_nothing_may_start_as_many_series_as_they_like()
    {
        for (var number = 1; number <= 12; number++)
        {
            var readBack = await Bot.Command(Ben, "series create", ("title", $"Club {number}"), ("when", "every Thursday 19:00"));
            Assert.StartsWith($"Started: Club {number}", (await Bot.Press(Ben, readBack, "Start")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(12, await Bot.Database.ReadAsync(session => session.Series.Of(new(1)).Count()));
    }

    private async Task Start(string when) => await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", when)), "Start");

    private Task<Answer> List() => Bot.Command(Ana, "series list");

    private async Task Change(string when) =>
        await Bot.Press(Ana, await Bot.Submit(Ana, (await Bot.Press(Ana, await List(), "Change")).Form, ("when", when)), "Save");

    /// <summary>The meetup of 10 Dec.</summary>
    private async Task MoveSecond(string when)
    {
        var second = (await Made())[1];
        Assert.Equal(new LocalDate(2026, 12, 10), second.Occurrence);
        Assert.False((await Bot.Command(Ana, "edit", ("id", second.Id.Value), ("when", when))).IsRefusal);
        Assert.Equal(11, (await Made())[1].Time!.Value.Start!.Value.InZone(second.Zone).Day);
    }

    private async Task<IReadOnlyList<Meetup>> Made() => await Bot.Database.ReadAsync(session =>
        session.Meetups.OfSeries(session.Series.OrganizedBy(new(1))[0].Id, 100).Reverse().ToList());

    private async Task<IReadOnlyList<Rsvp>> Guests(int number)
    {
        var meetup = (await Made())[number];
        return await Bot.Database.ReadAsync(session => session.Rsvps.Find(meetup).Rsvps);
    }

    /// <summary>The community's public calendar.</summary>
    private Task<string> ReadCalendar() => Bot.Transactions.ReadAsync(scope => CalendarFeedFile.Write(
        scope.GetRequiredService<FeedReader>().Read(new Feed { Id = "F", Kind = FeedKind.Public, CommunityId = new(1), CreatedAt = Bot.Now }, null)));

    private static IEnumerable<string> Starts(string calendar) => calendar.Split("BEGIN:VEVENT")[1..].Select(entry =>
        entry.Split("\r\n").Single(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).Split(':')[1]).Order();
}

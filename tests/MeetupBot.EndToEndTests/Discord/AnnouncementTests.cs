using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class AnnouncementTests(TownFixture fixture) : TownTests(fixture)
{
    [Fact]
    public async Task A_decided_poll_is_announced_with_who_is_going_and_a_calendar_file()
    {
        var poll = await Here.PollAsync("Coffee in Leeds", ("where", "Bean Bros, Otley Road"), ("capacity", 8));
        await Here.VoteAsync(Here.Ben, poll.Card, 2);
        await Here.VoteAsync(Here.Cleo, poll.Card, 2);

        var card = await Here.DecideAsync(poll);

        Assert.StartsWith("### **It's on: Coffee in Leeds**", card.Text, StringComparison.Ordinal);
        Assert.Matches(@"\*\*<t:\d+:F>\*\*–\*\*<t:\d+:t>\*\* \(<t:\d+:R>\) · Bean Bros, Otley Road \(\[map\]\(<https://\S+>\)\)", card.Text);
        Assert.Contains("Going, 3 of 8 places: Ana, Ben, Cleo", card.Text, StringComparison.Ordinal);
        Assert.Matches(@"-# \[Google\]\(<https://calendar\.google\.com/\S+>\) · \[Outlook\]\(<https://outlook\.\S+>\) · `" + poll.Id + "`", card.Text);
        Assert.Equal(["Going", "Maybe", "Can't make it", "+1"], card.Buttons.Select(b => b.Label!));
        var file = Assert.Single(card.Attachments);
        Assert.Equal($"meetup-{poll.Id}.ics", file.FileName);
        Assert.Contains("\r\nSEQUENCE:0\r\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("\r\nSUMMARY:Coffee in Leeds\r\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voters_are_told_what_they_are_now()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        var cleo = await Here.VoteAsync(Here.Cleo, poll.Card, 2);
        await Here.ChooseAsync(Here.Cleo, cleo.Message!, "If need be", 1);
        await Here.VoteAsync(Here.Dev, poll.Card, 3);

        await Here.RunAsync(Here.Ana, "decide", ("id", poll.Id), ("time", "1"));

        var going = await Here.ToldAsync(Here.Ben, poll.Id, "You said yes to this time, so you are going.");
        Assert.Equal(["Can't make it", "Maybe"], going.Buttons.Select(b => b.Label!));
        var asked = await Here.ToldAsync(Here.Cleo, poll.Id, "You said “if need be” to this time. Are you coming?");
        Assert.Equal(["Going", "Maybe", "Can't make it", "+1"], asked.Buttons.Select(b => b.Label!));
        await Quarter.QuietAsync();
        Assert.Single(Here.Told(Here.Ben, poll.Id));
        Assert.Single(Here.Told(Here.Cleo, poll.Id));
        Assert.Empty(Here.Told(Here.Dev, poll.Id));
    }

    [Fact]
    public async Task An_answer_in_a_direct_message_counts_on_the_card_in_the_channel()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        var card = await Here.DecideAsync(poll);
        var told = await Here.ToldAsync(Here.Ben, poll.Id, "you are going");

        var answer = await Here.PressAsync(Here.Ben, told, "Can't make it");

        Assert.StartsWith("Saved: you can't make it. You can change it until <t:", answer.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(card, "Going, 1: Ana");
    }

    [Fact]
    public async Task One_time_is_on_at_once_and_stands_among_the_servers_events()
    {
        var meetup = await Here.MeetupAsync("Coffee", ("where", "Bean Bros"), ("duration", "1h30"));

        Assert.Contains("It's on: Coffee", meetup.Card.Text, StringComparison.Ordinal);
        var link = $"https://discord.com/channels/{Here.Guild.Id}/{Here.General.Id}/{meetup.Card.Id}";
        var scheduled = await Here.EventuallyAsync(
            () => Here.Guild.ScheduledEvents.SingleOrDefault(e => e.Description?.Contains(link, StringComparison.Ordinal) == true), "the event with a link to the card");
        Assert.Equal(("Coffee", "Bean Bros", 3), (scheduled.Name, scheduled.Location, scheduled.EntityType));
        Assert.Equal(TimeSpan.FromMinutes(90), scheduled.EndsAt - scheduled.StartsAt);
        Assert.Contains("does not count as going", scheduled.Description!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_meetup_tells_everyone_once_and_event_file_and_card_follow()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        var card = meetup.Card;
        await Here.PressAsync(Here.Ben, card, "Going");
        await Here.PressAsync(Here.Cleo, card, "Maybe");
        await Here.PressAsync(Here.Dev, card, "Can't make it");
        var before = await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(), "the event");
        var (start, uid) = (before.StartsAt, Line(card, "UID"));

        var answer = await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id), ("when", "in 4 days"));

        Assert.StartsWith("Saved: **Coffee**, **<t:", answer.Text, StringComparison.Ordinal);
        var told = await Here.ToldAsync(Here.Ben, meetup.Id, "**Coffee** moved from <t:");
        Assert.Contains("Your answer stays *going*.", told.Text, StringComparison.Ordinal);
        await Here.ToldAsync(Here.Cleo, meetup.Id, "Your answer stays *maybe*.");
        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.Single().StartsAt - start > TimeSpan.FromHours(23), "the moved event");
        await Here.EventuallyAsync(() => Line(card, "SEQUENCE") == "SEQUENCE:1", "the calendar file's new sequence");
        Assert.Equal(uid, Line(card, "UID"));
        await Quarter.QuietAsync();
        Assert.Single(Here.Told(Here.Ben, meetup.Id));
        Assert.Single(Here.Told(Here.Cleo, meetup.Id));
        // Who could not come at the old time may be able to at the new one.
        Assert.Contains(Assert.Single(Here.Told(Here.Dev, meetup.Id)).Buttons, b => b.Label == "Going");
        Assert.Empty(Here.Told(Here.Ana, meetup.Id));
        Assert.Single(Here.Guild.ScheduledEvents);
    }

    [Fact]
    public async Task A_cancelled_meetup_tells_everyone_who_answered_once_and_leaves_no_event()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        await Here.VoteAsync(Here.Dev, poll.Card, 2);
        var card = await Here.DecideAsync(poll);
        await Here.PressAsync(Here.Cleo, card, "Maybe");
        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(), "the event");

        var answer = await Here.RunAsync(Here.Ana, "cancel", ("id", poll.Id), ("reason", "burst pipe"));

        Assert.Equal("Cancelled: **Coffee**. All 3 who had answered are told.", answer.Text);
        foreach (var person in new[] { Here.Ben, Here.Cleo, Here.Dev })
        {
            var told = await Here.ToldAsync(person, poll.Id, "is cancelled.");
            Assert.Contains("Ana: “burst pipe”. Nothing else to do.", told.Text, StringComparison.Ordinal);
        }

        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.Count == 0, "the event's end");
        await Here.ShowsAsync(card, "is cancelled.");
        await Here.EventuallyAsync(() => Line(card, "STATUS") == "STATUS:CANCELLED", "a cancelled calendar file");
        Assert.Empty(card.Buttons);
        await Quarter.QuietAsync();
        Assert.All(new[] { Here.Ben, Here.Cleo, Here.Dev }, person => Assert.Single(
            Here.Told(person, poll.Id), m => m.Text.Contains("is cancelled", StringComparison.Ordinal)));
        Assert.DoesNotContain(Here.Told(Here.Ana, poll.Id), m => m.Text.Contains("is cancelled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_poll_keeps_answers_to_times_that_stay_and_asks_only_the_voters_of_those_that_go()
    {
        var poll = await Here.PollAsync("Coffee", ("when", "2031-05-05 10:00, 2031-05-06 10:00"));
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        await Here.VoteAsync(Here.Cleo, poll.Card, 2);
        await Here.ShowsAsync(poll.Card, "2 answered");

        await Here.RunAsync(Here.Ana, "edit", ("id", poll.Id), ("when", "2031-05-05 10:00, 2031-05-07 10:00"));

        var asked = await Here.ToldAsync(Here.Cleo, poll.Id, "its times have changed. Which of these work for you?");
        await Here.ShowsAsync(poll.Card, "** 1 yes");
        await Here.VoteAsync(Here.Cleo, asked, 2);
        await Here.EventuallyAsync(() => poll.Card.Text.Split("1 yes").Length == 3, "both votes");
        Assert.Empty(Here.Told(Here.Ben, poll.Id));
    }

    private static string? Line(SimMessage card, string name) =>
        card.Attachments.SingleOrDefault()?.Text.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal));
}

using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class AnnouncementTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
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
        Assert.Contains("3 of 8 places taken: Ana, Ben, Cleo", card.Text, StringComparison.Ordinal);
        Assert.EndsWith($"-# `{poll.Id}`", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Going", "Maybe", "Can't make it", "+1", "Add to calendar"], card.Buttons.Select(b => b.Label!));
        var file = Assert.Single(card.Attachments);
        Assert.Equal($"meetup-{poll.Id}.ics", file.FileName);
        Assert.Contains("\r\nSEQUENCE:0\r\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("\r\nSUMMARY:Coffee in Leeds\r\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", file.Text, StringComparison.Ordinal);
        var link = $"URL:https://discord.com/channels/{Here.Guild.Id}/{Here.General.Id}/{card.Id}";
        await Here.EventuallyAsync(() => Unfolded(card).Contains(link, StringComparison.Ordinal), "the calendar file's link to its card");
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
    public async Task A_meetup_that_is_moved_and_renamed_takes_its_event_and_its_file_along()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        var card = meetup.Card;
        var before = await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(), "the event");
        var (start, uid) = (before.StartsAt, Line(card, "UID"));

        await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id), ("when", "in 4 days"));

        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.Single().StartsAt - start > TimeSpan.FromHours(23), "the moved event");
        await Here.EventuallyAsync(() => Line(card, "SEQUENCE") == "SEQUENCE:1", "the calendar file's new sequence");
        Assert.Equal(uid, Line(card, "UID"));
        await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id), ("title", "Tea"), ("where", "Leaf & Co"));
        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(e => e.Name == "Tea" && e.Location == "Leaf & Co"), "the event's change");
        await Bot.CaughtUpAsync();
        Assert.Single(Here.Guild.ScheduledEvents);
    }

    [Fact]
    public async Task A_cancelled_meetup_leaves_no_event_and_a_cancelled_file()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(), "the event");

        await Here.CancelAsync(Here.Ana, meetup.Id);

        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.Count == 0, "the event's end");
        await Here.EventuallyAsync(() => Line(meetup.Card, "STATUS") == "STATUS:CANCELLED", "a cancelled calendar file");
    }

    [Fact]
    public async Task A_changed_poll_keeps_answers_to_times_that_stay_and_asks_only_the_voters_of_those_that_go()
    {
        var poll = await Here.PollAsync("Coffee", ("when", "2031-05-05 10:00, 2031-05-06 10:00"));
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        await Here.VoteAsync(Here.Cleo, poll.Card, 2);
        await Here.ShowsAsync(poll.Card, "3 answered");

        var question = await Here.RunAsync(Here.Ana, "edit", ("id", poll.Id), ("when", "2031-05-05 10:00, 2031-05-07 10:00"));
        await Here.PressAsync(Here.Ana, question.Message!, "Save it and tell them");

        var asked = await Here.ToldAsync(Here.Cleo, poll.Id, "its times have changed. Which of these work for you?");
        await Here.ShowsAsync(poll.Card, " 1 yes");
        await Here.VoteAsync(Here.Cleo, asked, 2);
        await Here.EventuallyAsync(() => poll.Card.Text.Split("2 yes").Length == 3, "both votes");
        Assert.Empty(Here.Told(Here.Ben, poll.Id));
    }

    private static string Unfolded(SimMessage card) =>
        Assert.Single(card.Attachments).Text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string? Line(SimMessage card, string name) =>
        card.Attachments.SingleOrDefault()?.Text.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal));
}

using System.Text;

namespace MeetupBot.EndToEndTests.Slack;

public abstract class GuestListTests<TTown>(TTown fixture) : SlackTownTests<TTown>(fixture)
    where TTown : SlackTownFixture
{
    [Fact]
    public async Task Answers_stand_on_the_card_and_the_answer_says_what_is_saved()
    {
        var meetup = await Here.MeetupAsync("Coffee", "where: Bean Bros");

        var going = await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        await Here.PressAsync(Here.Cleo, meetup.Card, "Maybe");
        await Here.PressAsync(Here.Dev, meetup.Card, "Can't make it");

        Assert.Same(Here.Ben, going.Message!.VisibleTo);
        await Here.ShowsAsync(meetup.Card, "Going, 2: Ana, Ben");
        await Here.ShowsAsync(meetup.Card, "Maybe: Cleo");
    }

    [Fact]
    public async Task Capacity_holds_and_the_waitlist_moves()
    {
        var meetup = await Here.MeetupAsync("Coffee", "capacity: 2");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        var waits = await Here.PressAsync(Here.Cleo, meetup.Card, "Going");
        Assert.Contains("waitlist", waits.Text, StringComparison.OrdinalIgnoreCase);

        await Here.PressAsync(Here.Ben, meetup.Card, "Can't make it");

        await Here.ToldAsync(Here.Cleo, meetup.Id, "A place is free");
        await Here.ShowsAsync(meetup.Card, "Going, 2 of 2 places: Ana, Cleo");
    }

    [Fact]
    public async Task A_calendar_file_comes_with_the_card()
    {
        var meetup = await Here.MeetupAsync("Coffee & cake");

        var file = await Here.EventuallyAsync(
            () => Here.Slack.Messages(Here.General).SelectMany(m => m.Files).FirstOrDefault(f => f.Name.EndsWith(".ics", StringComparison.Ordinal)), "the file");

        var text = Encoding.UTF8.GetString(file.Content.Span);
        Assert.StartsWith("BEGIN:VCALENDAR", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Coffee & cake", text, StringComparison.Ordinal);
        Assert.NotEmpty(meetup.Id);
    }

    [Fact]
    public async Task Who_voted_yes_is_going_and_told_so()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);

        var card = await Here.DecideAsync(poll);

        await Here.ToldAsync(Here.Ben, poll.Id, "You said yes");
        await Here.ShowsAsync(card, "Going, 2: Ana, Ben");
    }

    [Fact]
    public async Task A_moved_meetup_is_told_and_a_cancelled_one_too()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        await Here.RunAsync(Here.Ana, $"edit {meetup.Id} when: in 6 days");
        await Here.ToldAsync(Here.Ben, meetup.Id, "moved from");
        await Here.RunAsync(Here.Ana, $"cancel {meetup.Id} burst pipe");

        await Here.ToldAsync(Here.Ben, meetup.Id, "is cancelled.");
        var told = Here.Told(Here.Ben, meetup.Id).Select(Here.Text);
        Assert.Contains(told, text => text.Contains("burst pipe", StringComparison.Ordinal));
        await Here.ShowsAsync(meetup.Card, "is cancelled.");
    }

    [Fact]
    public async Task An_answer_in_a_direct_message_counts_and_stands_there()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        await Here.RunAsync(Here.Ana, $"edit {meetup.Id} when: in 6 days");
        var moved = await Here.ToldAsync(Here.Ben, meetup.Id, "moved from");

        await Here.PressAsync(Here.Ben, moved, "Can't make it");

        await Here.ShowsAsync(meetup.Card, "Going, 1: Ana");
    }

    [Fact]
    public async Task Reminders_come_in_the_channel_and_to_those_who_are_going()
    {
        var meetup = await Here.MeetupAsync("Coffee", when: "in 7205 seconds");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        await Here.EventuallyAsync(() => Here.Told(Here.Ben, meetup.Id).Count > 0, "the reminder to Ben");
        await Here.EventuallyAsync(() => Here.Cards(meetup.Id).Count() > 1, "the reminder in the channel");
    }
}

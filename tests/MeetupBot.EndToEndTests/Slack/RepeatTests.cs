using MeetupBot.Simulators.Slack.Interactions;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Slack sends a delivery again when it gets no acknowledgement.</summary>
public abstract class RepeatTests<TFixture>(TFixture fixture) : SlackBotTests<TFixture>(fixture)
    where TFixture : SlackBotFixture
{
    [Fact]
    public async Task A_command_that_comes_twice_proposes_once()
    {
        Here.Slack.Delivery.DuplicateNext(1);

        var meetup = await Here.MeetupAsync("Coffee");

        await Bot.CaughtUpAsync();
        Assert.Single(Here.Slack.Messages(Here.General), m => Here.Text(m).Contains("It's on: Coffee", StringComparison.Ordinal));
        Assert.InRange(meetup.Answer.Interaction.Answers.Count, 0, 1);
    }

    [Fact]
    public async Task A_press_that_comes_twice_counts_once()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        Here.Slack.Delivery.DuplicateNext(1);

        await Here.PressAsync(Here.Ben, meetup.Card, "+1");

        await Here.ShowsAsync(meetup.Card, "3 going: Ana, Ben +1");
        await Bot.CaughtUpAsync();
        Assert.Contains("Ben +1", Here.Text(meetup.Card), StringComparison.Ordinal);
        Assert.DoesNotContain("+2", Here.Text(meetup.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_press_that_comes_again_after_a_newer_one_changes_nothing()
    {
        var poll = await Here.PollAsync("Coffee");
        var first = await Here.VoteAsync(Here.Ben, poll.Card, 1);
        await Here.VoteAsync(Here.Ben, first.Message!, 2);
        await Here.ShowsAsync(poll.Card, "2 answered");

        Assert.True((await Here.Slack.AgainAsync(first.Interaction)).Ok);

        var shown = await Here.RunAsync(Here.Ben, $"show {poll.Id}");
        Assert.Equal([poll.Card.Elements[0].Options[1].Value], shown.Menu("vote:").InitialValues);
    }

    [Fact]
    public async Task A_burst_of_which_every_press_comes_again_ends_as_each_said_last()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        var people = Enumerable.Range(0, 8).Select(number => Here.Add($"Person{number}")).ToList();
        string[] presses = ["Going", "Can't make it", "Maybe", "Going", "Can't make it", "Maybe", "Going", "Can't make it"];
        Here.Slack.Delivery.DuplicateNext(people.Count * presses.Length);

        var done = await Task.WhenAll(people.Select(async person =>
        {
            var said = new List<SlackInteraction>();
            foreach (var press in presses)
                said.Add((await Here.PressAsync(person, meetup.Card, press)).Interaction);
            return said;
        }));
        // Everything but the last arrives once more, as after a network failure.
        await Task.WhenAll(done.SelectMany(said => said.SkipLast(1)).Select(Here.Slack.AgainAsync));
        await Bot.CaughtUpAsync();

        await Here.ShowsAsync(meetup.Card, "1 going: Ana");
        Assert.DoesNotContain("Maybe:", Here.Text(meetup.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_whose_acknowledgement_is_lost_comes_again_and_is_taken()
    {
        Here.Slack.Delivery.LoseAcks = true;
        Here.Slack.Delivery.FreshEventIds = true;
        var opened = Here.Slack.OpenHome(Here.Ben)!;
        await Here.EventuallyAsync(() => Here.Slack.Home(Here.Ben), "the Home tab");
        Here.Slack.Delivery.LoseAcks = false;

        Assert.True((await Here.Slack.AcknowledgedAsync(opened, Wait.Patience)).Ok);
    }
}

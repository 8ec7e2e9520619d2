using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

public abstract class HomeTests<TFixture>(TFixture fixture) : SlackBotTests<TFixture>(fixture)
    where TFixture : SlackBotFixture
{
    [Fact]
    public async Task The_home_tab_shows_what_is_coming_and_follows()
    {
        Assert.True((await Here.Slack.AcknowledgedAsync(Here.Slack.OpenHome(Here.Ben)!)).Ok);
        await HomeShowsAsync(Here.Ben, "Upcoming meetups");
        var meetup = await Here.MeetupAsync("Coffee at home");
        await HomeShowsAsync(Here.Ben, meetup.Id);

        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        await HomeShowsAsync(Here.Ben, "you are going");
    }

    [Fact]
    public async Task An_answer_on_the_home_tab_counts()
    {
        var meetup = await Here.MeetupAsync("Coffee at home");
        Here.Slack.OpenHome(Here.Ben);
        await HomeShowsAsync(Here.Ben, meetup.Id);
        var going = Here.Slack.Home(Here.Ben)!.Elements.First(e => e.ActionId == $"rsvp.going:{meetup.Id}");

        var ack = await Here.Slack.AcknowledgedAsync(Here.Slack.PressButton(Here.Slack.Home(Here.Ben)!, going.ActionId));

        Assert.True(ack.Ok);
        await Here.ShowsAsync(meetup.Card, "2 going: Ana, Ben");
        await HomeShowsAsync(Here.Ben, "you are going");
    }

    private Task<SlackView> HomeShowsAsync(SlackUser user, string text) => Here.EventuallyAsync(
        () => Here.Slack.Home(user) is { } home && Here.Slack.Read(home).Text.Contains(text, StringComparison.Ordinal) ? home : null,
        $"\"{text}\" on the Home tab, which shows:\n{(Here.Slack.Home(user) is { } shown ? Here.Slack.Read(shown).Text : "nothing")}\n");
}

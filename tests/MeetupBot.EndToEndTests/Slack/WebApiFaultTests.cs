using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.EndToEndTests.Slack;

public sealed class WebApiFaultTests(SocketBotFixture fixture) : SlackBotTests<SocketBotFixture>(fixture)
{
    [Fact]
    public async Task A_rate_limit_is_waited_for()
    {
        Here.Slack.Faults.Next(ApiFault.RateLimited(TimeSpan.FromSeconds(2)), method: "chat.postMessage", channel: Here.General.Id);

        await Here.MeetupAsync("Coffee");

        Assert.Single(Here.Slack.Requests, request => request.Error == "ratelimited");
        Assert.Equal(0, Here.Slack.Faults.EarlyCalls);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_server_error_is_tried_again(int status)
    {
        Here.Slack.Faults.Next(ApiFault.ServerError(status), times: 2, method: "chat.postMessage", channel: Here.General.Id);

        await Here.MeetupAsync("Coffee");

        await Bot.CaughtUpAsync();
        Assert.Single(Here.Slack.Messages(Here.General), m => Here.Text(m).Contains("It's on: Coffee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_reply_to_a_change_is_repeated_without_harm()
    {
        var poll = await Here.PollAsync("Coffee");
        Here.Slack.Faults.Next(ApiFault.LostReply(), method: "chat.update", channel: Here.General.Id);

        await Here.VoteAsync(Here.Ben, poll.Card, 1);

        await Here.ShowsAsync(poll.Card, "2 answered");
    }

    [Fact]
    public async Task An_answer_whose_response_url_fails_comes_another_way()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        Here.Slack.Faults.Next(ApiFault.ServerError(), times: 5, method: "response_url");

        var press = Here.Slack.PressButton(Here.Ben, meetup.Card, "Going");

        await Here.EventuallyAsync(() => Here.Slack.Ephemerals(Here.Ben).Count > 0, "an answer");
        Assert.True((await Here.Slack.AcknowledgedAsync(press)).Ok);
        Here.Slack.Faults.Clear();
    }

    [Fact]
    public async Task A_channel_without_the_bot_is_said_to_who_proposes_there()
    {
        var foreign = Here.Slack.AddChannel("foreign", ConversationKind.PublicChannel, withBot: false, Here.Ana);

        var said = await Here.RunAsync(Here.Ana, "propose Coffee when: in 3 days", foreign);
        Assert.StartsWith("Saved: Coffee", said.Text, StringComparison.Ordinal);

        var told = await Here.ToldAsync(Here.Ana, TestChannel.IdIn(said.Markup), "I am not in that channel. Type /invite there and choose me.");
        Assert.Empty(Here.Slack.Messages(foreign));
        Here.Slack.Join(Here.Slack.Bot, foreign);
        Here.Slack.PressButton(Here.Ana, told, "Try again");
        await Here.EventuallyAsync(() => Here.Slack.Messages(foreign).FirstOrDefault(m => Here.Text(m).Contains("It's on: Coffee", StringComparison.Ordinal)), "the card");
    }

    [Fact]
    public async Task A_channel_that_was_archived_is_a_line_in_the_log_and_nothing_else_stops()
    {
        var poll = await Here.PollAsync("Coffee");
        Here.Slack.Archive(Here.General, Here.Olga);
        await Here.PressAsync(Here.Ana, await Here.RunAsync(Here.Ana, $"cancel {poll.Id}", Here.Slack.DirectChannel(Here.Ana)), "Cancel it");
        await Wait.UntilAsync(() => Task.FromResult(Bot.Process.Log.Contains("Slack refused chat.update: is_inactive", StringComparison.Ordinal)), "line in the log");

        var next = Bot.AddChannel();
        await next.MeetupAsync("Tea");
    }

    [Fact]
    public async Task A_card_that_was_removed_is_no_trouble()
    {
        var poll = await Here.PollAsync("Coffee");
        var own = (await Here.VoteAsync(Here.Ben, poll.Card, 1)).Message!;
        await Here.ShowsAsync(poll.Card, "2 answered");

        Here.Slack.DeleteMessage(poll.Card);
        await Here.VoteAsync(Here.Ben, own, 2);

        await Bot.CaughtUpAsync();
        await Here.RunAsync(Here.Ana, $"decide {poll.Id}");
        await Here.AnnouncementAsync(poll.Id);
    }
}

using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi;
using MeetupBot.Tests.Time;
using NodaTime;

namespace MeetupBot.Tests.Slack.Deliveries;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_channel_without_the_bot_is_one_to_be_invited_to()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var other = slack.Simulator.AddChannel("elsewhere", ConversationKind.PublicChannel, withBot: false, slack.Owner);
        var refused = Assert.IsType<DeliveryResult.Refused>(await slack.PostAsync("Coffee", other));
        Assert.Equal((RefusalReason.NotInvited, "not_in_channel"), (refused.Reason, refused.Detail));
    }

    [Fact]
    public async Task An_archived_channel_is_told_from_one_that_is_not_there()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        slack.Simulator.Archive(slack.Channel, slack.Owner);
        Assert.Equal(RefusalReason.Archived, Assert.IsType<DeliveryResult.Refused>(await slack.PostAsync("Coffee")).Reason);
        var unknown = await slack.DeliverAsync(new Delivery.Post(new("slack", "C0000000"), SimulatedSlack.Text("Coffee")) { Key = "K1" });
        Assert.Equal(RefusalReason.Hidden, Assert.IsType<DeliveryResult.Refused>(unknown).Reason);
    }

    [Theory]
    [InlineData("discord", "C1")]
    [InlineData("slack", "")]
    [InlineData("slack", "C1&token=x")]
    public async Task What_is_no_channel_of_slacks_is_not_asked_for(string platform, string id)
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var refused = await slack.DeliverAsync(new Delivery.Post(new(platform, id), SimulatedSlack.Text("Coffee")) { Key = "K1" });
        Assert.Equal(RefusalReason.Invalid, Assert.IsType<DeliveryResult.Refused>(refused).Reason);
        Assert.Empty(slack.Simulator.Requests);
    }

    [Theory]
    [InlineData("cant_update_message", RefusalReason.Gone)]
    [InlineData("is_inactive", RefusalReason.Archived)]
    [InlineData("edit_window_closed", RefusalReason.Forbidden)]
    [InlineData("restricted_action_read_only_channel", RefusalReason.Forbidden)]
    [InlineData("msg_too_long", RefusalReason.TooLong)]
    [InlineData("something_new", RefusalReason.Invalid)]
    public async Task An_edit_that_is_refused_says_why(string error, RefusalReason reason)
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var message = await PostedAsync(slack);
        slack.Simulator.Faults.Next(ApiFault.Refused(error), method: "chat.update");
        var refused = await slack.DeliverAsync(new Delivery.Edit(message, SimulatedSlack.Text("Tea")) { Key = "K2" });
        Assert.Equal(reason, Assert.IsType<DeliveryResult.Refused>(refused).Reason);
    }

    [Theory]
    [InlineData("cannot_dm_bot")]
    [InlineData("user_disabled")]
    public async Task Who_can_not_be_written_to_is_closed(string error)
    {
        await using var slack = await SimulatedSlack.StartAsync();
        slack.Simulator.Faults.Next(ApiFault.Refused(error), method: "conversations.open");
        var refused = await slack.DeliverAsync(new Delivery.Direct(SimulatedSlack.RefOf(slack.Ben), SimulatedSlack.Text("Hello")) { Key = "K1" });
        Assert.Equal(RefusalReason.DirectMessagesClosed, Assert.IsType<DeliveryResult.Refused>(refused).Reason);
    }

    [Fact]
    public async Task Of_two_messages_the_second_waits_until_the_first_is_written_down()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var recorded = new TaskCompletionSource();
        var ben = SimulatedSlack.RefOf(slack.Ben);
        await slack.DeliverAsync(new Delivery.Direct(ben, SimulatedSlack.Text("Hello")) { Key = "K1", Recorded = recorded.Task });
        var second = slack.DeliverAsync(new Delivery.Direct(ben, SimulatedSlack.Text("Again")) { Key = "K2" });

        await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken));
        Assert.False(second.IsCompleted);
        recorded.SetResult();
        Assert.IsType<DeliveryResult.Done>(await second);
    }

    [Fact]
    public async Task The_conversation_with_somebody_is_opened_once()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        for (var number = 0; number < 3; number++)
            await slack.DeliverAsync(new Delivery.Direct(SimulatedSlack.RefOf(slack.Ben), SimulatedSlack.Text("Hello")) { Key = slack.NextKey() });
        Assert.Single(slack.Simulator.Requests, request => request.Method == "conversations.open");
        Assert.Equal(3, slack.Simulator.DirectMessages(slack.Ben).Count);
    }

    [Fact]
    public async Task Several_people_are_written_to_in_one_conversation()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var group = new Delivery.Group([SimulatedSlack.RefOf(slack.Owner), SimulatedSlack.RefOf(slack.Ben)], SimulatedSlack.Text("You two should meet")) { Key = "K1" };
        Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(group));
        Assert.Single(slack.Simulator.GroupMessages(slack.Ben));
        Assert.Single(slack.Simulator.GroupMessages(slack.Owner));
    }

    [Fact]
    public async Task What_is_over_is_deleted_once_and_its_absence_is_as_good()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var message = await PostedAsync(slack);
        for (var number = 0; number < 2; number++)
            Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(new Delivery.Delete(message) { Key = slack.NextKey() }));
        Assert.Empty(slack.Simulator.Messages(slack.Channel));
    }

    [Fact]
    public async Task An_event_beside_the_chat_is_nothing_that_slack_has()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        Assert.Equal(
            RefusalReason.Invalid,
            Assert.IsType<DeliveryResult.Refused>(await slack.DeliverAsync(new Delivery.CancelEvent(slack.Space, "1", "K7Q2") { Key = "K1" })).Reason);
    }

    [Fact]
    public async Task Only_a_message_whose_answer_was_lost_can_come_twice()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var heard = new Delivery.Post(slack.Here, SimulatedSlack.Text("Heard")) { Key = "K1" };
        var lost = new Delivery.Post(slack.Here, SimulatedSlack.Text("Lost")) { Key = "K2" };
        Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(heard));
        Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(heard with { Attempt = 2 }));
        slack.Simulator.Faults.Next(ApiFault.LostReply(), method: "chat.postMessage");
        Assert.False(Assert.IsType<DeliveryResult.TryLater>(await slack.DeliverAsync(lost)).PlatformDown);
        Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(lost with { Attempt = 2 }));
        Assert.Equal(["Heard", "Lost", "Lost"], slack.Read(slack.Channel));
    }

    [Fact]
    public async Task A_limit_that_lasts_is_tried_later_and_not_held_against_the_message()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        slack.Simulator.Faults.Next(ApiFault.RateLimited(TimeSpan.FromMinutes(5)), method: "chat.postMessage");
        var later = Assert.IsType<DeliveryResult.TryLater>(await slack.PostAsync("Coffee"));
        Assert.Equal((Duration.FromMinutes(5), true), (later.After, later.PlatformDown));
    }

    [Fact]
    public async Task An_outage_and_a_revoked_token_are_the_platforms_own()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        slack.Simulator.Faults.Next(ApiFault.ServerError(), method: "chat.postMessage");
        Assert.True(Assert.IsType<DeliveryResult.TryLater>(await slack.PostAsync("Coffee")).PlatformDown);
        slack.Simulator.RevokeToken();
        Assert.True(Assert.IsType<DeliveryResult.TryLater>(await slack.PostAsync("Coffee")).PlatformDown);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_the_mend()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        slack.Simulator.RemoveScope("chat:write");
        var refused = Assert.IsType<DeliveryResult.Refused>(await slack.PostAsync("Coffee"));
        Assert.Equal((RefusalReason.NoScope, "chat:write"), (refused.Reason, refused.Right));
    }

    [Fact]
    public async Task Many_messages_into_few_channels_meet_no_limit()
    {
        var clock = new ManualTimeProvider();
        await using var slack = await SimulatedSlack.StartAsync(new SlackSimulatorOptions { TimeProvider = clock });
        var channels = Enumerable.Range(0, 8).Select(number => slack.Simulator.AddChannel($"c{number}", slack.Owner)).ToList();
        var results = await clock.PassAsync(Task.WhenAll(Enumerable.Range(0, 40).Select(number => slack.PostAsync($"{number}", channels[number % 8]))));
        Assert.All(results, result => Assert.IsType<DeliveryResult.Done>(result));
        Assert.DoesNotContain(slack.Simulator.Requests, request => request.Status == 429);
    }

    private static async Task<MessageRef> PostedAsync(SimulatedSlack slack) =>
        Assert.IsType<DeliveryResult.Done>(await slack.PostAsync("Coffee")).Message!.Value;
}

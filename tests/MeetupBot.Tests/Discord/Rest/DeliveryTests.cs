using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;
using MeetupBot.Tests.Time;
using NodaTime;

namespace MeetupBot.Tests.Discord.Rest;

public sealed class DeliveryTests
{
    private const string Create = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task A_card_is_posted_edited_and_deleted()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var done = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Coffee"));
        await bench.DeliverAsync(new Delivery.Edit(done.Message!.Value, DiscordHarness.Text("Tea")) { Key = bench.NextKey() });
        Assert.Equal("Tea", Assert.Single(bench.Simulator.Messages(bench.Channel)).Text);
        await bench.DeliverAsync(new Delivery.Delete(done.Message.Value) { Key = bench.NextKey() });
        Assert.Empty(bench.Simulator.Messages(bench.Channel));
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.Delete(done.Message.Value) { Key = bench.NextKey() }));
    }

    [Fact]
    public async Task A_file_comes_with_the_card_and_goes_with_an_edit_that_has_none()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var card = DiscordHarness.Text("It is on") with { Files = [new CardFile("meetup.ics", "text/calendar", "BEGIN:VCALENDAR")] };
        var done = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.Post(bench.Here, card) { Key = "K1" }));
        Assert.Equal("meetup.ics", Assert.Single(Assert.Single(bench.Simulator.Messages(bench.Channel)).Attachments).FileName);
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.Edit(done.Message!.Value, card) { Key = "K2" }));
        Assert.Single(Assert.Single(bench.Simulator.Messages(bench.Channel)).Attachments);
        await bench.DeliverAsync(new Delivery.Edit(done.Message!.Value, DiscordHarness.Text("It is off")) { Key = "K3" });
        Assert.Empty(Assert.Single(bench.Simulator.Messages(bench.Channel)).Attachments);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_with_the_same_nonce_and_nothing_is_said_twice()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        bench.Simulator.Faults.Next(RestFault.LostReply(), 2, Create);
        Assert.IsType<DeliveryResult.Done>(await clock.PassAsync(bench.PostAsync("Coffee")));
        Assert.Single(bench.Simulator.Messages(bench.Channel));
        Assert.Equal(3, bench.Simulator.Requests.Count(request => request.Route == Create));
    }

    [Fact]
    public async Task Server_errors_are_tried_again_a_bounded_number_of_times()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        bench.Simulator.Faults.Always(RestFault.BadGateway(), Create);
        var later = Assert.IsType<DeliveryResult.TryLater>(await clock.PassAsync(bench.PostAsync("Coffee")));
        Assert.True(later.PlatformDown);
        Assert.Equal(5, bench.Simulator.Requests.Count(request => request.Route == Create));
        Assert.Empty(bench.Simulator.Messages(bench.Channel));
    }

    [Fact]
    public async Task Beyond_the_nonce_a_repeat_finds_its_message_by_the_key_in_a_button()
    {
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { NonceWindow = TimeSpan.Zero });
        var post = new Delivery.Post(bench.Here, DiscordHarness.WithButton("Coffee")) { Key = "KEY1", FirstAttempt = bench.Now() };
        var first = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(post));
        var second = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(Later(bench, post)));
        Assert.Equal(first.Message, second.Message);
        Assert.Single(bench.Simulator.Messages(bench.Channel));
    }

    [Fact]
    public async Task A_message_without_buttons_is_found_by_its_text_since_the_first_attempt()
    {
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { NonceWindow = TimeSpan.Zero });
        var post = new Delivery.Post(bench.Here, DiscordHarness.Text("Tomorrow (10:00) *Coffee*")) { Key = "KEY1", FirstAttempt = bench.Now() };
        var first = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(post));
        var second = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(Later(bench, post)));
        Assert.Equal(first.Message, second.Message);
    }

    [Fact]
    public async Task Another_message_in_the_way_does_not_keep_it_from_being_posted()
    {
        await using var bench = await DiscordHarness.StartAsync();
        await bench.DeliverAsync(new Delivery.Post(bench.Here, DiscordHarness.WithButton("Tea")) { Key = "KEY1" });
        var post = new Delivery.Post(bench.Here, DiscordHarness.WithButton("Coffee")) { Key = "KEY2", FirstAttempt = bench.Now() };
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(Later(bench, post)));
        Assert.Equal(2, bench.Simulator.Messages(bench.Channel).Count);
    }

    [Fact]
    public async Task Without_the_permission_to_look_a_repeat_is_preferred_to_silence()
    {
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { NonceWindow = TimeSpan.Zero });
        var blind = bench.Guild.AddChannel("blind", DiscordPermission.ReadMessageHistory);
        var post = new Delivery.Post(DiscordHarness.RefOf(blind), DiscordHarness.WithButton("Coffee")) { Key = "KEY1", FirstAttempt = bench.Now() };
        await bench.DeliverAsync(post);
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(Later(bench, post)));
        Assert.Equal(2, bench.Simulator.Messages(blind).Count);
    }

    [Fact]
    public async Task Without_the_permission_to_look_a_reply_stands_alone_rather_than_not_at_all()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var blind = bench.Guild.AddChannel("blind", DiscordPermission.ReadMessageHistory);
        var card = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Coffee", blind));
        var reply = new Delivery.Post(DiscordHarness.RefOf(blind), DiscordHarness.Text("Tomorrow")) { Key = "KEY9", ReplyTo = card.Message };
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(reply));
        Assert.Equal(["Coffee", "Tomorrow"], bench.Simulator.Messages(blind).Select(message => message.Text));
        Assert.All(bench.Simulator.Messages(blind), message => Assert.Null(message.Reference));
    }

    [Fact]
    public async Task A_missing_permission_is_named_and_a_hidden_channel_too()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var mute = bench.Guild.AddChannel("mute", DiscordPermission.SendMessages);
        var hidden = bench.Guild.AddChannel("hidden", DiscordPermission.ViewChannel);
        var silent = Assert.IsType<DeliveryResult.Refused>(await bench.PostAsync("Coffee", mute));
        var unseen = Assert.IsType<DeliveryResult.Refused>(await bench.PostAsync("Coffee", hidden));
        Assert.Equal((RefusalReason.NoPermission, "Send Messages"), (silent.Reason, silent.Right));
        Assert.Equal((RefusalReason.NoPermission, "View Channel"), (unseen.Reason, unseen.Right));
    }

    [Fact]
    public async Task What_was_deleted_by_hand_is_gone()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var done = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Coffee"));
        bench.Simulator.DeleteMessage(bench.Simulator.Messages(bench.Channel)[0]);
        var edit = await bench.DeliverAsync(new Delivery.Edit(done.Message!.Value, DiscordHarness.Text("Tea")) { Key = "E1" });
        Assert.Equal(RefusalReason.Gone, Assert.IsType<DeliveryResult.Refused>(edit).Reason);
        bench.Simulator.DeleteChannel(bench.Channel);
        Assert.Equal(RefusalReason.ChannelGone, Assert.IsType<DeliveryResult.Refused>(await bench.PostAsync("Coffee")).Reason);
    }

    [Fact]
    public async Task A_direct_message_arrives_and_its_channel_is_asked_for_once()
    {
        await using var bench = await DiscordHarness.StartAsync();
        foreach (var text in new[] { "Tomorrow", "Today" })
            Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.Direct(DiscordHarness.RefOf(bench.Owner), DiscordHarness.Text(text)) { Key = bench.NextKey() }));
        Assert.Equal(["Tomorrow", "Today"], bench.Simulator.DirectMessages(bench.Owner).Select(message => message.Text));
        Assert.Single(bench.Simulator.Requests, request => request.Route == "POST /users/@me/channels");
    }

    [Fact]
    public async Task Closed_direct_messages_are_a_refusal()
    {
        await using var bench = await DiscordHarness.StartAsync();
        bench.Simulator.Faults.Always(RestFault.Error(403, 50007, "Cannot send messages to this user"), Create);
        var result = await bench.DeliverAsync(new Delivery.Direct(DiscordHarness.RefOf(bench.Owner), DiscordHarness.Text("Hi")) { Key = "D1" });
        Assert.Equal(RefusalReason.DirectMessagesClosed, Assert.IsType<DeliveryResult.Refused>(result).Reason);
    }

    [Fact]
    public async Task When_too_many_conversations_were_opened_no_new_one_is_tried_for_a_while()
    {
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { NewDirectMessageLimit = new RateLimit(1, TimeSpan.FromHours(1)) });
        var results = new List<DeliveryResult>();
        foreach (var name in new[] { "ben", "cleo", "dev" })
        {
            var user = bench.Simulator.AddUser(name);
            bench.Guild.AddMember(user);
            results.Add(await bench.DeliverAsync(new Delivery.Direct(DiscordHarness.RefOf(user), DiscordHarness.Text("Hi")) { Key = bench.NextKey() }));
        }

        Assert.IsType<DeliveryResult.Done>(results[0]);
        Assert.All(results.Skip(1), result => Assert.True(Assert.IsType<DeliveryResult.TryLater>(result) is { PlatformDown: true, After: { } wait } && wait > Duration.FromSeconds(30)));
        Assert.Equal(2, bench.Simulator.Requests.Count(request => request.Route == "POST /users/@me/channels"));
    }

    [Fact]
    public async Task Afterwards_conversations_are_opened_slowly_for_an_hour()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(time: clock);
        bench.Simulator.Faults.Next(RestFault.Error(400, 40003, "You are opening direct messages too fast"), 1, "POST /users/@me/channels");
        await GreetAsync("ben");

        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.IsType<DeliveryResult.Done>(await GreetAsync("cleo"));
        Assert.Equal(Duration.FromSeconds(2), Assert.IsType<DeliveryResult.TryLater>(await GreetAsync("dev")).After);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<DeliveryResult.Done>(await GreetAsync("eve"));

        clock.Advance(TimeSpan.FromHours(1));
        foreach (var name in new[] { "finn", "gus", "hana" })
            Assert.IsType<DeliveryResult.Done>(await GreetAsync(name));

        Task<DeliveryResult> GreetAsync(string name)
        {
            var user = bench.Simulator.AddUser(name);
            bench.Guild.AddMember(user);
            return bench.DeliverAsync(new Delivery.Direct(DiscordHarness.RefOf(user), DiscordHarness.Text("Hi")) { Key = bench.NextKey() });
        }
    }

    [Fact]
    public async Task A_scheduled_event_is_created_moved_and_cancelled()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var start = bench.Now() + Duration.FromDays(3);
        var meetup = new SpaceEvent("Coffee in Leeds", "Bean Bros", "Answer on the card K7Q2.", start, start + Duration.FromHours(2), "K7Q2");
        var done = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.PutEvent(bench.Space, null, meetup) { Key = "P1" }));
        await bench.DeliverAsync(new Delivery.PutEvent(bench.Space, done.EventId, meetup with { Title = "Tea in Leeds" }) { Key = "P2" });
        Assert.Equal(("Tea in Leeds", "Bean Bros"), (Assert.Single(bench.Guild.ScheduledEvents).Name, bench.Guild.ScheduledEvents[0].Location));
        await bench.DeliverAsync(new Delivery.CancelEvent(bench.Space, done.EventId!, "K7Q2") { Key = "P3" });
        Assert.Empty(bench.Guild.ScheduledEvents);
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.CancelEvent(bench.Space, done.EventId!, "K7Q2") { Key = "P4" }));
    }

    [Fact]
    public async Task An_event_whose_answer_was_lost_is_found_and_not_created_twice()
    {
        await using var bench = await DiscordHarness.StartAsync();
        bench.Simulator.Faults.Next(RestFault.LostReply(), 1, "POST /guilds/{guild_id}/scheduled-events");
        var start = bench.Now() + Duration.FromDays(3);
        var put = new Delivery.PutEvent(bench.Space, null, new SpaceEvent("Coffee", "Bean Bros", "K7Q2", start, start + Duration.FromHours(2), "K7Q2")) { Key = "P1" };
        Assert.IsType<DeliveryResult.TryLater>(await bench.DeliverAsync(put));
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(put with { Attempt = 2, Event = put.Event with { Title = "Tea", Start = start + Duration.FromHours(1) } }));
        Assert.Equal("Tea", Assert.Single(bench.Guild.ScheduledEvents).Name);

        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.CancelEvent(bench.Space, null, "K7Q2") { Key = "P2", Attempt = 2 }));
        Assert.Empty(bench.Guild.ScheduledEvents);
    }

    [Fact]
    public async Task Without_the_permission_for_events_that_permission_is_named()
    {
        await using var bench = await DiscordHarness.StartAsync();
        bench.Guild.Bot.GrantedPermissions = DiscordPermission.MemberDefault;
        var start = bench.Now() + Duration.FromDays(3);
        var put = new Delivery.PutEvent(bench.Space, null, new SpaceEvent("Coffee", "Bean Bros", "K7Q2", start, start + Duration.FromHours(2), "K7Q2")) { Key = "P1" };
        var refused = Assert.IsType<DeliveryResult.Refused>(await bench.DeliverAsync(put));
        Assert.Equal((RefusalReason.NoPermission, "Create Events"), (refused.Reason, refused.Right));
    }

    [Fact]
    public async Task People_are_found_by_their_name_in_the_guild_until_they_leave()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var ben = bench.Simulator.AddUser("ben", "Ben");
        bench.Guild.AddMember(ben).Nick = "Benny";
        Assert.Equal("Benny", (await bench.Platform.FindPersonAsync(bench.Space, DiscordHarness.RefOf(ben), CancellationToken.None))?.Name);
        bench.Guild.RemoveMember(ben);
        Assert.Null(await bench.Platform.FindPersonAsync(bench.Space, DiscordHarness.RefOf(ben), CancellationToken.None));
        Assert.True(await bench.Platform.CountMembersAsync(bench.Space, CancellationToken.None) >= 1);
    }

    private static Delivery.Post Later(DiscordHarness bench, Delivery.Post post) => post with { Attempt = 2, FirstAttempt = bench.Now() - Duration.FromMinutes(5) };
}

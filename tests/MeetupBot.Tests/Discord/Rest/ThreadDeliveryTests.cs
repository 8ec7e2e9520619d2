using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;
using MeetupBot.Tests.Time;
using NodaTime;

namespace MeetupBot.Tests.Discord.Rest;

public sealed class ThreadDeliveryTests
{
    private const string StartThread = "POST /channels/{channel_id}/threads";
    private const string Create = "POST /channels/{channel_id}/messages";
    private const string AddMember = "PUT /channels/{channel_id}/thread-members/{user_id}";

    [Fact]
    public async Task The_thread_of_a_message_is_begun_once_and_bears_its_title()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var card = await PostedAsync(bench);
        foreach (var text in new[] { "A view", "Rain" })
            Assert.IsType<DeliveryResult.Done>(await ReplyAsync(bench, card, text));
        var thread = Assert.Single(bench.Guild.Threads);
        Assert.Equal((card.MessageId, "Coffee", ChannelType.PublicThread), ($"{thread.Id}", thread.Name, thread.Type));
        Assert.Single(bench.Simulator.Requests, request => request.Route.EndsWith("/threads", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thread_that_somebody_else_began_is_written_to_and_an_archived_one_opens_again()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var card = await PostedAsync(bench);
        var first = Assert.IsType<DeliveryResult.Done>(await ReplyAsync(bench, card, "A view"));
        var thread = Assert.Single(bench.Guild.Threads);
        thread.Archived = true;
        Assert.IsType<DeliveryResult.Done>(await ReplyAsync(bench, card, "Rain"));
        Assert.False(thread.Archived);
        thread.Archived = true;
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.Edit(first.Message!.Value, DiscordHarness.Text("A fine view")) { Key = "E1" }));
        Assert.Equal(["A fine view", "Rain"], bench.Simulator.Messages(thread).Select(message => message.Text));
    }

    [Theory]
    [InlineData(DiscordPermission.CreatePublicThreads, "Create Public Threads")]
    [InlineData(DiscordPermission.SendMessagesInThreads, "Send Messages in Threads")]
    public async Task A_permission_that_threads_need_is_named(DiscordPermission lacking, string name)
    {
        await using var bench = await DiscordHarness.StartAsync();
        var card = await PostedAsync(bench);
        bench.Channel.SetOverwrite(new SimOverwrite(bench.Simulator.Bot.Id, IsMember: true, DiscordPermission.None, lacking));
        var refused = Assert.IsType<DeliveryResult.Refused>(await ReplyAsync(bench, card, "A view"));
        Assert.Equal((RefusalReason.NoPermission, name), (refused.Reason, refused.Right));
    }

    [Fact]
    public async Task A_locked_thread_and_one_too_many_are_refusals()
    {
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { MostActiveThreads = 1 });
        var card = await PostedAsync(bench);
        await ReplyAsync(bench, card, "A view");
        bench.Guild.Threads[0].Locked = true;
        Assert.Equal(RefusalReason.Locked, Assert.IsType<DeliveryResult.Refused>(await ReplyAsync(bench, card, "Rain")).Reason);
        Assert.Equal(RefusalReason.Full, Assert.IsType<DeliveryResult.Refused>(await ReplyAsync(bench, await PostedAsync(bench), "Sun")).Reason);
        Assert.Equal(RefusalReason.Full, Assert.IsType<DeliveryResult.Refused>(await bench.DeliverAsync(Group(bench))).Reason);
    }

    [Fact]
    public async Task Those_in_a_private_thread_were_added_and_may_add_nobody()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var ben = Join(bench, "ben");
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(Group(bench, ben)));
        var thread = Assert.Single(bench.Guild.Threads);
        Assert.Equal(new[] { bench.Simulator.Bot.Id, bench.Owner.Id, ben.Id }.Order(), thread.ThreadMembers.Order());
        Assert.Equal((ChannelType.PrivateThread, "Ana, Ben", bench.Channel), (thread.Type, thread.Name, thread.Parent));
        var started = Assert.Single(bench.Simulator.Requests, request => request.Route == StartThread);
        Assert.False(started.Json.GetProperty("invitable").GetBoolean());
    }

    [Theory]
    [InlineData(DiscordPermission.CreatePrivateThreads, "Create Private Threads")]
    [InlineData(DiscordPermission.SendMessagesInThreads, "Send Messages in Threads")]
    public async Task A_permission_that_private_threads_need_is_named_and_nothing_open_stays_behind(DiscordPermission lacking, string name)
    {
        await using var bench = await DiscordHarness.StartAsync();
        bench.Channel.SetOverwrite(new SimOverwrite(bench.Simulator.Bot.Id, IsMember: true, DiscordPermission.None, lacking));
        var refused = Assert.IsType<DeliveryResult.Refused>(await bench.DeliverAsync(Group(bench)));
        Assert.Equal((RefusalReason.NoPermission, name), (refused.Reason, refused.Right));
        Assert.DoesNotContain(bench.Guild.Threads, thread => !thread.Archived);
    }

    [Fact]
    public async Task Somebody_who_left_makes_it_gone_and_a_channel_without_private_threads_a_refusal()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var ben = Join(bench, "ben");
        bench.Guild.RemoveMember(ben);
        Assert.Equal(RefusalReason.Gone, Assert.IsType<DeliveryResult.Refused>(await bench.DeliverAsync(Group(bench, ben))).Reason);
        Assert.True(Assert.Single(bench.Guild.Threads).Archived);
        var news = bench.Guild.AddChannel("news", type: ChannelType.GuildAnnouncement);
        Assert.IsType<DeliveryResult.Refused>(await bench.DeliverAsync(Group(bench) with { Channel = DiscordHarness.RefOf(news) }));
        Assert.IsType<DeliveryResult.Refused>(await bench.DeliverAsync(Group(bench) with { Channel = null }));
    }

    [Theory]
    [InlineData(Create)]
    [InlineData(AddMember)]
    public async Task A_thread_that_was_begun_before_something_failed_is_the_one_gone_on_with(string failing)
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        var group = Group(bench, Join(bench, "ben")) with { FirstAttempt = bench.Now() };
        bench.Simulator.Faults.Next(RestFault.BadGateway(), 5, failing);
        Assert.IsType<DeliveryResult.TryLater>(await clock.PassAsync(bench.DeliverAsync(group)));
        Assert.IsType<DeliveryResult.Done>(await clock.PassAsync(bench.DeliverAsync(group)));
        Assert.Single(bench.Simulator.Messages(Assert.Single(bench.Guild.Threads)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_restart_the_thread_of_an_earlier_attempt_is_found(bool hadArrived)
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.StartAsync(new DiscordSimulatorOptions { TimeProvider = clock, NonceWindow = TimeSpan.Zero });
        var other = Group(bench, Join(bench, "ben")) with { Key = "OTHER" };
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(other));
        var group = Group(bench, Join(bench, "cleo")) with { FirstAttempt = bench.Now() };
        if (!hadArrived)
            bench.Simulator.Faults.Next(RestFault.BadGateway(), 5, Create);
        await clock.PassAsync(bench.DeliverAsync(group));
        await using var restarted = bench.Restart();
        Assert.IsType<DeliveryResult.Done>(await clock.PassAsync(
            restarted.DeliverAsync(group with { Attempt = 2, FirstAttempt = group.FirstAttempt - Duration.FromMinutes(2) })));
        Assert.Equal(2, bench.Guild.Threads.Count);
        Assert.All(bench.Guild.Threads, thread => Assert.Single(bench.Simulator.Messages(thread)));
    }

    private static SimUser Join(DiscordHarness bench, string name)
    {
        var user = bench.Simulator.AddUser(name);
        bench.Guild.AddMember(user);
        return user;
    }

    private static Delivery.Group Group(DiscordHarness bench, params IEnumerable<SimUser> others) =>
        new([DiscordHarness.RefOf(bench.Owner), .. others.Select(DiscordHarness.RefOf)], DiscordHarness.WithButton("Cleo, meet Finn"))
        {
            Key = "GROUP1",
            Channel = bench.Here,
            Title = "Ana, Ben",
        };

    private static Task<DeliveryResult> ReplyAsync(DiscordHarness bench, MessageRef card, string text) =>
        bench.DeliverAsync(new Delivery.Thread(card, "Coffee", DiscordHarness.Text(text)) { Key = bench.NextKey() });

    private static async Task<MessageRef> PostedAsync(DiscordHarness bench) =>
        Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Recap")).Message!.Value;
}

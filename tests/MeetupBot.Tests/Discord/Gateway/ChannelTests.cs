using System.Globalization;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Tests.Slack;

namespace MeetupBot.Tests.Discord.Gateway;

/// <summary>The adapter knows of each channel whether everybody in the guild sees it, from the gateway alone.</summary>
public sealed class ChannelTests
{
    [Fact]
    public async Task It_knows_open_and_private_channels_and_threads_from_the_start()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var back = bench.Guild.AddPrivateChannel("back", bench.Owner);
        var open = bench.Guild.StartThread(bench.Owner, bench.Channel, "open");
        var closed = bench.Guild.StartThread(bench.Owner, bench.Channel, "closed", ChannelType.PrivateThread);
        var inBack = bench.Guild.StartThread(bench.Owner, back, "in back");
        bench.Connect();
        await bench.Simulator.ConnectedAsync(1);

        var seen = await SeenAsync(bench, told => told.ContainsKey(Id(inBack)));

        Assert.Equal([true, false, true, false, false], new[] { bench.Channel, back, open, closed, inBack }.Select(channel => seen[Id(channel)]));
        Assert.Equal(
            [true, false, true, false, false],
            new[] { bench.Channel, back, open, closed, inBack }.Select(channel => bench.Platform.IsSeenByAll(bench.Space, DiscordHarness.RefOf(channel))!.Value));
    }

    [Fact]
    public async Task Overwrites_and_the_role_of_everybody_change_it()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await SeenAsync(bench, told => told[Id(bench.Channel)]);

        bench.Channel.SetOverwrite(new SimOverwrite(bench.Guild.Id, IsMember: false, DiscordPermission.None, DiscordPermission.ViewChannel));
        await SeenAsync(bench, told => !told[Id(bench.Channel)]);
        bench.Channel.SetOverwrite(new SimOverwrite(bench.Guild.Id, IsMember: false, DiscordPermission.ViewChannel, DiscordPermission.None));
        await SeenAsync(bench, told => told[Id(bench.Channel)]);
        var other = bench.Guild.AddChannel("other");
        await SeenAsync(bench, told => told.GetValueOrDefault(Id(other)));
        bench.Guild.SetEveryone(bench.Guild.Everyone.Permissions & ~DiscordPermission.ViewChannel);

        var last = await SeenAsync(bench, told => !told.GetValueOrDefault(Id(other), true));
        Assert.True(last[Id(bench.Channel)]);
    }

    [Fact]
    public async Task What_is_done_in_a_new_channel_finds_it_known_even_while_earlier_events_are_handled()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await SeenAsync(bench, told => told[Id(bench.Channel)]);
        var handled = new TaskCompletionSource();
        bench.Handler.EventsWait = handled.Task;
        bench.Guild.AddChannel("slow");
        var back = bench.Guild.AddPrivateChannel("back", bench.Owner);
        bool? seen = null;
        bench.Handler.Answer = (_, _) =>
        {
            seen = bench.Platform.IsSeenByAll(bench.Space, DiscordHarness.RefOf(back));
            return Task.FromResult<Reply>(new Reply.Private(new Card(new Block.Paragraph("Saved."))));
        };

        await bench.Simulator.RunCommand(bench.Owner, back, "meetup", "me show").ResponseAsync(TimeSpan.FromSeconds(20));

        Assert.False(seen);
        handled.SetResult();
        await SeenAsync(bench, told => told.ContainsKey(Id(back)));
    }

    [Fact]
    public async Task A_change_that_is_none_is_not_told_and_a_gone_channel_is_not_known()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await SeenAsync(bench, told => told[Id(bench.Channel)]);
        bench.Channel.SetOverwrite(new SimOverwrite(bench.Owner.Id, IsMember: true, DiscordPermission.ViewChannel, DiscordPermission.None));
        var marker = bench.Guild.AddChannel("marker");
        await SeenAsync(bench, told => told.ContainsKey(Id(marker)));
        Assert.Equal(2, bench.Handler.Events.OfType<ChatEvent.ChannelsSeen>().Count());

        Assert.Null(bench.Platform.IsSeenByAll(bench.Space, new("discord", "1")));
        Assert.Null(bench.Platform.IsSeenByAll(new("discord", "1"), bench.Here));
    }

    [Fact]
    public async Task An_archived_thread_is_known_by_what_is_done_in_it()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var back = bench.Guild.AddPrivateChannel("back", bench.Owner);
        var threads = new[] { bench.Channel, back }.Select(parent => bench.Guild.StartThread(bench.Owner, parent, "old")).ToList();
        threads.ForEach(thread => thread.Archived = true);
        bench.Connect();
        await bench.Simulator.ConnectedAsync(1);
        await SeenAsync(bench, told => told.ContainsKey(Id(back)));
        Assert.All(threads, thread => Assert.Null(bench.Platform.IsSeenByAll(bench.Space, DiscordHarness.RefOf(thread))));

        foreach (var thread in threads)
            await bench.Simulator.RunCommand(bench.Owner, thread, "meetup", "me show").ResponseAsync(TimeSpan.FromSeconds(20));

        Assert.Equal([true, false], threads.Select(thread => bench.Platform.IsSeenByAll(bench.Space, DiscordHarness.RefOf(thread))!.Value));
    }

    private static string Id(SimChannel channel) => channel.Id.ToString(CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyDictionary<string, bool>> SeenAsync(DiscordHarness bench, Func<IReadOnlyDictionary<string, bool>, bool> holds)
    {
        IReadOnlyDictionary<string, bool>? seen = null;
        await Expect.SoonAsync(() => (seen = bench.Handler.Events.OfType<ChatEvent.ChannelsSeen>().LastOrDefault()?.Channels) is not null && holds(seen));
        return seen!;
    }
}

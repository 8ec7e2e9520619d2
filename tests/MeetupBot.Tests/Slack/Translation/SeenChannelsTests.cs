using System.Text.Json.Nodes;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Tests.Slack.Translation;

/// <summary>Who sees a conversation is read from its name in payloads, and who is a guest from the person's workspace.</summary>
public sealed class SeenChannelsTests
{
    [Theory]
    [InlineData("general", true)]
    [InlineData("privategroup", false)]
    [InlineData("mpdm-ana--ben--cleo-1", false)]
    public async Task The_bot_is_told_once_of_each_conversation(string name, bool seenByAll)
    {
        await using var bench = await InboundHarness.StartAsync();

        await bench.InteractAsync(Press(bench, name));
        await bench.InteractAsync(Press(bench, name));

        var told = Assert.Single(bench.Bot.Events.OfType<ChatEvent.ChannelsSeen>());
        Assert.Equal(("T1", "C1", seenByAll), (told.Space.Id, told.Channels.Single().Key, told.Channels.Single().Value));
    }

    [Fact]
    public async Task A_channel_that_becomes_private_is_told_again_and_a_direct_message_never()
    {
        await using var bench = await InboundHarness.StartAsync();

        foreach (var name in new[] { "general", "privategroup" })
            await bench.InteractAsync(Press(bench, name));
        await bench.CommandAsync("list", channel: "D1");

        Assert.Equal([true, false], bench.Bot.Events.OfType<ChatEvent.ChannelsSeen>().Select(seen => seen.Channels["C1"]));
    }

    [Fact]
    public async Task A_channel_where_people_of_another_workspace_act_is_seen_by_some_and_they_are_guests()
    {
        await using var bench = await InboundHarness.StartAsync();
        var foreign = Press(bench, "general");
        foreign["user"] = new JsonObject { ["id"] = "U9", ["username"] = "zoe", ["team_id"] = "T9" };

        await bench.InteractAsync(foreign);
        Assert.True(bench.Asked<ComponentInteraction>().Person.IsGuest);
        await bench.InteractAsync(Press(bench, "general"));

        Assert.NotEqual(true, bench.Asked<ComponentInteraction>().Person.IsGuest);
        Assert.False(Assert.Single(bench.Bot.Events.OfType<ChatEvent.ChannelsSeen>()).Channels["C1"]);
    }

    private static JsonObject Press(InboundHarness bench, string channel)
    {
        var press = bench.Press("show:K7Q2");
        press["channel"] = new JsonObject { ["id"] = "C1", ["name"] = channel };
        return press;
    }
}

using System.Text.Json.Nodes;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Slack.Translation;

public sealed class InteractionReaderTests
{
    private static readonly JsonObject Ana = new()
    {
        ["id"] = "U1",
        ["name"] = "ana",
        ["tz"] = "Europe/London",
        ["locale"] = "en-GB",
        ["is_admin"] = true,
        ["profile"] = new JsonObject { ["display_name"] = "Ana <3", ["real_name"] = "Ana Smith", ["image_192"] = "https://avatars.slack-edge.com/1.png" },
    };

    [Fact]
    public async Task A_command_brings_who_and_where_and_asks_slack_once()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Slack.Next("users.info", ScriptedReply.Ok(new JsonObject { ["user"] = Ana.DeepClone() }));
        await bench.CommandAsync("show K7Q2");
        await bench.CommandAsync("list");
        var command = Assert.IsType<CommandInteraction>(bench.Bot.Interactions.First());
        Assert.Equal(("show", "K7Q2", null, false), (command.Command, command["id"], command.IsOrganizer, command.IsDirect));
        Assert.Equal(new Person(new("slack", "U1"), "Ana <3", new("https://avatars.slack-edge.com/1.png"), "Europe/London", "en-GB") { IsGuest = false }, command.Person);
        Assert.Equal((new SpaceRef("slack", "T1"), new ChannelRef("slack", "C1")), (command.Space!.Value, command.Channel!.Value));
        Assert.Single(bench.Slack.CallsOf("users.info"));
    }

    [Fact]
    public async Task Where_slack_knows_nobody_of_that_id_it_is_not_asked_at_every_press()
    {
        await using var bench = await InboundHarness.StartAsync();
        for (var press = 0; press < 5; press++)
            await bench.CommandAsync("list");
        Assert.Single(bench.Slack.CallsOf("users.info"));
        Assert.Equal("ana", bench.Asked<CommandInteraction>().Person.Name);
    }

    [Fact]
    public async Task While_slack_does_not_say_who_it_is_the_payload_s_name_has_to_do()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await InboundHarness.StartAsync(clock);
        bench.Slack.Next("users.info", ScriptedReply.Ok(new JsonObject { ["user"] = Ana.DeepClone() }) with { Delay = TimeSpan.FromSeconds(4) });
        await clock.PassAsync(bench.CommandAsync("list"));
        Assert.Equal(("ana", true), (bench.Asked<CommandInteraction>().Person.Name, bench.Asked<CommandInteraction>().Person.IsUnanswered));
    }

    [Fact]
    public async Task In_a_direct_message_the_workspace_is_known_and_no_card_goes_there()
    {
        await using var bench = await InboundHarness.StartAsync();
        await bench.CommandAsync("list", channel: "D1");
        Assert.Equal((true, "T1"), (bench.Asked<CommandInteraction>().IsDirect, bench.Asked<CommandInteraction>().Space!.Value.Id));
    }

    [Fact]
    public async Task Slash_meetup_alone_proposes()
    {
        await using var bench = await InboundHarness.StartAsync();
        await bench.CommandAsync("");
        Assert.Equal("propose", bench.Asked<CommandInteraction>().Command);
        Assert.Empty(bench.Asked<CommandInteraction>().Options);
    }

    [Fact]
    public async Task A_menu_brings_all_that_is_chosen_also_when_that_is_nothing()
    {
        await using var bench = await InboundHarness.StartAsync();
        var two = new JsonObject { ["type"] = "multi_static_select", ["selected_options"] = new JsonArray(Option("0"), Option("2")) };
        await bench.InteractAsync(bench.Press("vote:K7Q2:7", chosen: two));
        var vote = bench.Asked<ComponentInteraction>();
        Assert.Equal(new ActionId("vote", "K7Q2", "7"), vote.Action);
        Assert.Equal(["0", "2"], vote.Values);
        Assert.Equal(new MessageRef("slack", "C1", "1700000000.000100"), vote.Message);
        await bench.InteractAsync(bench.Press("vote:K7Q2:7~1", chosen: new JsonObject { ["type"] = "multi_static_select", ["selected_options"] = new JsonArray() }));
        Assert.Equal(new ActionId("vote", "K7Q2", "7"), bench.Asked<ComponentInteraction>().Action);
        Assert.Empty(bench.Asked<ComponentInteraction>().Values);
    }

    [Fact]
    public async Task People_who_are_chosen_come_with_their_names()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Slack.Next("users.info", ScriptedReply.Refused("user_not_found"), ScriptedReply.Ok(new JsonObject { ["user"] = new JsonObject { ["id"] = "U2", ["real_name"] = "Ben" } }));
        await bench.InteractAsync(bench.Press("none"));
        await bench.InteractAsync(bench.Press("poll.nudge:K7Q2", chosen: new JsonObject { ["type"] = "multi_users_select", ["selected_users"] = new JsonArray("U2") }));
        var named = bench.Asked<ComponentInteraction>();
        Assert.Equal(["U2"], named.Values);
        Assert.Single(named.Named);
        Assert.Equal("Ben", named.Named["U2"].Name);
    }

    [Fact]
    public async Task A_shortcut_on_a_message_brings_its_words_as_people_wrote_them()
    {
        await using var bench = await InboundHarness.StartAsync();
        var shortcut = bench.Payload("message_action");
        shortcut["callback_id"] = "propose_a_meetup_message";
        shortcut["channel"] = new JsonObject { ["id"] = "C1" };
        shortcut["response_url"] = bench.ResponseUrl;
        shortcut["message"] = new JsonObject { ["ts"] = "1.2", ["user"] = "U2", ["text"] = "Tea &amp; cake with <@U1|ana> at <http://beanbros.example|beanbros.example>?" };
        await bench.InteractAsync(shortcut);
        var asked = bench.Asked<ShortcutInteraction>();
        Assert.Equal(("Propose a meetup", "Tea & cake with @ana at beanbros.example?", "C1", "U2"), (asked.Shortcut, asked.Text, asked.Channel!.Value.Id, asked.Target!.User.Id));
    }

    [Fact]
    public async Task The_same_act_has_the_same_id_and_another_one_another()
    {
        await using var bench = await InboundHarness.StartAsync();
        var press = bench.Press("rsvp.going:K7Q2");
        var submission = bench.Submission("me.form", "", ("zone", "UTC"));
        var changed = bench.Submission("me.form", "", ("zone", "Europe/London"));
        foreach (var payload in new[] { press, press, bench.Press("rsvp.going:K7Q2"), submission, submission, changed })
            await bench.InteractAsync(payload);
        var ids = bench.Bot.Interactions.Select(interaction => interaction.Id).ToList();
        Assert.Equal([0, 0, 2, 3, 3, 5], ids.Select(id => ids.IndexOf(id)));
        Assert.All(ids, id => Assert.StartsWith("slack:", id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_pressed_again_after_a_lost_acknowledgement_is_no_second_act()
    {
        await using var bench = await InboundHarness.StartAsync();
        var first = bench.Submission("propose.form:D1", "", ("title", "Coffee"));
        var again = bench.Submission("propose.form:D1", "", ("title", "Coffee"));
        Assert.NotEqual(first["trigger_id"]!.ToString(), again["trigger_id"]!.ToString());
        await bench.InteractAsync(first);
        await bench.InteractAsync(again);
        Assert.Single(bench.Bot.Interactions.Select(interaction => interaction.Id).Distinct());
    }

    [Fact]
    public async Task A_button_that_opened_a_page_and_a_closed_form_ask_nothing()
    {
        await using var bench = await InboundHarness.StartAsync();
        Assert.Null(await bench.InteractAsync(bench.Press("=page~1")));
        Assert.Null(await bench.InteractAsync(bench.Payload("view_closed")));
        Assert.Empty(bench.Bot.Interactions);
    }

    [Fact]
    public async Task Looks_at_the_home_tab_and_the_workspace_s_own_news_are_told_onward()
    {
        await using var bench = await InboundHarness.StartAsync();
        await bench.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["tab"] = "home" });
        await bench.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["tab"] = "messages" });
        await bench.EventAsync(new JsonObject { ["type"] = "team_rename", ["name"] = "Leeds Climbers" });
        await bench.EventAsync(new JsonObject { ["type"] = "user_change", ["user"] = new JsonObject { ["id"] = "U2", ["deleted"] = true } });
        await bench.EventAsync(new JsonObject
        {
            ["type"] = "user_change",
            ["user"] = new JsonObject { ["id"] = "U2", ["team_id"] = "T1", ["tz"] = "Europe/Lisbon", ["profile"] = new JsonObject { ["display_name"] = "Cleo" } },
        });
        // Nothing of the display name can be seen, so the handle stands for it.
        await bench.EventAsync(new JsonObject
        {
            ["type"] = "team_join",
            ["user"] = new JsonObject { ["id"] = "U3", ["name"] = "dev", ["profile"] = new JsonObject { ["display_name"] = "\u3164\u200b", ["real_name"] = " " } },
        });
        await bench.EventAsync(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("UBOT") } });
        bench.Slack.Refuse("auth.test", "account_inactive");
        await bench.EventAsync(new JsonObject { ["type"] = "app_uninstalled" });
        var space = new SpaceRef("slack", "T1");
        Assert.Equal(
            [
                new ChatEvent.HomeOpened(space, new Person(new("slack", "U1"), "") { IsUnanswered = true }),
                new ChatEvent.SpaceSeen(space, "Leeds Climbers", IsNew: false),
                new ChatEvent.PersonLeft(space, new("slack", "U2")),
                new ChatEvent.PersonSeen(space, new Person(new("slack", "U2"), "Cleo", TimeZone: "Europe/Lisbon") { IsGuest = false }),
                new ChatEvent.PersonSeen(space, new Person(new("slack", "U3"), "dev") { IsGuest = false }),
                new ChatEvent.SpaceLeft(space),
            ],
            bench.Bot.Events);
    }

    [Fact]
    public async Task An_uninstallation_that_comes_late_is_not_believed_while_the_token_works()
    {
        await using var bench = await InboundHarness.StartAsync();
        await bench.EventAsync(new JsonObject { ["type"] = "app_uninstalled" });
        Assert.Empty(bench.Bot.Events);
        Assert.Single(bench.Slack.CallsOf("auth.test"));
    }

    private static JsonObject Option(string value) => new() { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value };
}

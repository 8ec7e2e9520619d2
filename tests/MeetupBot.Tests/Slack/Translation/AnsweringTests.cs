using System.Text.Json.Nodes;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Simulators.Slack.Validation;
using MeetupBot.Slack.Translation;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Slack.Translation;

public sealed class AnsweringTests
{
    private static readonly Form Propose = new(new("propose.form", "D1"), "Propose a meetup", [new("title", "Title") { Required = true }, new("when", "When")]);

    [Fact]
    public async Task A_command_is_answered_privately_through_its_response_address()
    {
        await using var bench = await InboundHarness.StartAsync();
        Assert.Null(await bench.CommandAsync("show K7Q2"));
        await bench.SoonAsync(() => bench.Responses.Count == 1);
        var answer = bench.Responses[0];
        Assert.Equal(("ephemeral", "Saved.", "false"), (answer["response_type"]!.ToString(), answer["text"]!.ToString(), answer["replace_original"]!.ToJsonString()));
        Assert.Empty(BlockKit.Problems(answer["blocks"]!.AsArray()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_press_on_a_card_is_answered_beside_it_and_one_on_a_private_answer_rewrites_that(bool isKept)
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Bot.AnswerWith(new Reply.Replace(InboundHarness.Text("Saved: you are going.")) { IsKept = isKept });
        await bench.InteractAsync(bench.Press("rsvp.going:K7Q2"));
        Assert.False(bench.Asked<ComponentInteraction>().OnPrivateAnswer);
        await bench.InteractAsync(bench.Press("rsvp.going:K7Q2", isEphemeral: true));
        Assert.True(bench.Asked<ComponentInteraction>().OnPrivateAnswer);
        await bench.SoonAsync(() => bench.Responses.Count == 2);
        Assert.Equal(["false", "true"], bench.Responses.Select(answer => answer["replace_original"]!.ToJsonString()));
        Assert.All(bench.Responses, answer => Assert.Equal("Saved: you are going.", answer["text"]!.ToString()));
    }

    [Fact]
    public async Task In_a_direct_message_the_message_itself_is_rewritten()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Bot.AnswerWith(new Reply.Replace(InboundHarness.Text("Saved.")));
        await bench.InteractAsync(bench.Press("vote:K7Q2:3", channel: "D1"));
        await bench.SoonAsync(() => bench.Bodies("chat.update").Count == 1);
        var update = bench.Bodies("chat.update")[0];
        Assert.Equal(("D1", "1700000000.000100"), (update["channel"]!.ToString(), update["ts"]!.ToString()));
        Assert.Empty(bench.Responses);
    }

    [Fact]
    public async Task When_the_response_address_is_used_up_the_answer_comes_by_name_and_at_last_as_a_direct_message()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Slack.Next("respond", new ScriptedReply(404, "used_url"), new ScriptedReply(404, "expired_url"));
        await bench.CommandAsync("list");
        await bench.SoonAsync(() => bench.Bodies("chat.postEphemeral").Count == 1);
        Assert.Equal(("C1", "U1"), (bench.Bodies("chat.postEphemeral")[0]["channel"]!.ToString(), bench.Bodies("chat.postEphemeral")[0]["user"]!.ToString()));
        bench.Slack.Refuse("chat.postEphemeral", "not_in_channel");
        await bench.CommandAsync("list");
        await bench.SoonAsync(() => bench.Bodies("chat.postMessage").Count == 1);
        Assert.Equal("D1", bench.Bodies("chat.postMessage")[0]["channel"]!.ToString());
    }

    [Fact]
    public async Task A_form_opens_at_once_and_takes_along_where_it_was_opened()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Bot.AnswerWith(new Reply.Open(Propose));
        await bench.CommandAsync("propose");
        await bench.SoonAsync(() => bench.Bodies("views.open").Count == 1);
        var view = bench.Bodies("views.open")[0]["view"]!.AsObject();
        Assert.Empty(BlockKit.Problems(view));
        Assert.Equal(new FormOrigin { Channel = "C1", ResponseUrl = bench.ResponseUrl }, FormOrigin.Read(view["private_metadata"]!.ToString()));
        Assert.Empty(bench.Bodies("views.update"));
    }

    [Fact]
    public async Task A_bot_that_needs_longer_shows_a_small_modal_first_and_fills_it_then()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await InboundHarness.StartAsync(clock);
        bench.Slack.Next("views.open", ScriptedReply.Ok(new JsonObject { ["view"] = new JsonObject { ["id"] = "V7" } }));
        var done = new TaskCompletionSource<Reply>();
        bench.Bot.Answer = (_, _) => done.Task;
        var taken = bench.CommandAsync("propose");
        await clock.PassAsync(() => bench.Bodies("views.open").Count == 1);
        Assert.False(taken.IsCompleted);
        done.SetResult(new Reply.Open(Propose));
        await taken;
        await bench.SoonAsync(() => bench.Bodies("views.update").Count == 1);
        var update = bench.Bodies("views.update")[0];
        Assert.Equal(("V7", "Propose a meetup"), (update["view_id"]!.ToString(), update["view"]!["title"]!["text"]!.ToString()));
        Assert.Empty(BlockKit.Problems(bench.Bodies("views.open")[0]["view"]!.AsObject()));
    }

    [Fact]
    public async Task Where_the_form_opens_no_more_a_button_offers_it()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Slack.Refuse("views.open", "expired_trigger_id");
        bench.Bot.AnswerWith(new Reply.Open(Propose));
        await bench.InteractAsync(bench.Press("propose:D1"));
        await bench.SoonAsync(() => bench.Responses.Count == 1);
        var button = bench.Responses[0]["blocks"]!.AsArray().Single(block => block!["type"]!.ToString() == "actions")!["elements"]![0]!;
        Assert.Equal("Propose a meetup", button["text"]!["text"]!.ToString());

        // The press needs nothing of the bot, and opens the form with its own action.
        bench.Slack.Next("views.open", ScriptedReply.Ok(new JsonObject { ["view"] = new JsonObject { ["id"] = "V7" } }));
        await bench.InteractAsync(bench.Press(button["action_id"]!.ToString()));
        await bench.SoonAsync(() => bench.Bodies("views.open").Count == 2);
        Assert.Single(bench.Bot.Interactions);
        Assert.Equal(
            bench.Bodies("views.open")[0]["view"]!["callback_id"]!.ToString(), bench.Bodies("views.open")[1]["view"]!["callback_id"]!.ToString());
    }

    [Fact]
    public async Task Errors_come_back_at_their_fields_and_the_same_again_for_the_same_form()
    {
        await using var bench = await InboundHarness.StartAsync();
        var errors = new Dictionary<string, string> { ["when"] = "I can't read “flurgl”.", ["closes"] = "Too late." };
        bench.Bot.AnswerWith(new Reply.FormErrors(errors, InboundHarness.Text("no")));
        var submission = bench.Submission("propose.form:D1", "", ("when", "flurgl"), ("title", "Coffee"));
        var answer = await bench.InteractAsync(submission);
        Assert.Equal("errors", answer!["response_action"]!.ToString());
        Assert.Equal("I can't read “flurgl”. Too late.", answer["errors"]!["when"]!.ToString());
        bench.Bot.AnswerWith(Reply.Repeated.Instance);
        Assert.Equal(answer.ToJsonString(), (await bench.InteractAsync(submission))!.ToJsonString());
        Assert.Equal(bench.Bot.Interactions.First().Id, bench.Bot.Interactions.Last().Id);
    }

    [Fact]
    public async Task A_form_that_was_taken_closes_and_its_answer_stands_where_it_was_opened()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Bot.AnswerWith(new Reply.Replace(InboundHarness.Text("Posted.")));
        var opened = new FormOrigin { Channel = "C1", ResponseUrl = bench.ResponseUrl };
        Assert.Null(await bench.InteractAsync(bench.Submission("propose.form:D1", opened.ToMetadata(), ("title", "Tea & <cake>"))));
        var form = bench.Asked<FormInteraction>();
        Assert.Equal((new ActionId("propose.form", "D1"), "Tea & <cake>", "C1"), (form.Action, form["title"], form.Channel!.Value.Id));
        await bench.SoonAsync(() => bench.Responses.Count == 1);
        Assert.Equal("Posted.", bench.Responses[0]["text"]!.ToString());
    }

    [Fact]
    public async Task A_form_from_a_private_answer_rewrites_that_answer()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Bot.AnswerWith(new Reply.Open(Propose));
        await bench.InteractAsync(bench.Press("propose:D1", isEphemeral: true));
        await bench.SoonAsync(() => bench.Bodies("views.open").Count == 1);
        var metadata = bench.Bodies("views.open")[0]["view"]!["private_metadata"]!.ToString();
        bench.Bot.AnswerWith(new Reply.Replace(InboundHarness.Text("Posted.")));
        await bench.InteractAsync(bench.Submission("propose.form:D1", metadata, ("title", "Coffee")));
        Assert.True(bench.Asked<FormInteraction>().OnPrivateAnswer);
        await bench.SoonAsync(() => bench.Responses.Count == 1);
        Assert.Equal("true", bench.Responses[0]["replace_original"]!.ToJsonString());
    }

    [Fact]
    public async Task Where_there_is_no_conversation_the_answer_takes_the_form_s_place()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Bot.AnswerWith(new Reply.Open(Propose));
        var shortcut = bench.Payload("shortcut");
        shortcut["callback_id"] = "propose_a_meetup";
        await bench.InteractAsync(shortcut);
        await bench.SoonAsync(() => bench.Bodies("views.open").Count == 1);
        Assert.Equal(("Propose a meetup", null), (bench.Asked<ShortcutInteraction>().Shortcut, bench.Asked<ShortcutInteraction>().Channel));
        bench.Bot.AnswerWith(new Reply.Replace(InboundHarness.Text("Posted.")));
        var metadata = bench.Bodies("views.open")[0]["view"]!["private_metadata"]!.ToString();
        var answer = await bench.InteractAsync(bench.Submission("propose.form:D1", metadata, ("title", "Coffee")));
        Assert.Equal("update", answer!["response_action"]!.ToString());
        Assert.Contains("Posted.", answer["view"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(BlockKit.Problems(answer["view"]!.AsObject()));
    }

    [Fact]
    public async Task A_press_in_a_modal_changes_that_modal_and_one_in_the_home_tab_opens_one()
    {
        await using var bench = await InboundHarness.StartAsync();
        await bench.InteractAsync(bench.PressInView("show:K7Q2", "modal", "V3"));
        await bench.SoonAsync(() => bench.Bodies("views.update").Count == 1);
        Assert.Equal("V3", bench.Bodies("views.update")[0]["view_id"]!.ToString());
        await bench.InteractAsync(bench.PressInView("show:K7Q2", "home", "V4"));
        await bench.SoonAsync(() => bench.Bodies("views.open").Count == 1);
        Assert.Contains("Saved.", bench.Bodies("views.open")[0]["view"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_sent_as_a_direct_message_for_a_private_answer_carries_none()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Bot.AnswerWith(new Reply.Private(InboundHarness.Text("Everything is in this file.") with { Files = [new CardFile("export.json", "application/json", "{}")] }));
        await bench.CommandAsync("me export");
        await bench.SoonAsync(() => bench.Bodies("files.completeUploadExternal").Count == 1);
        Assert.Equal("D1", bench.Bodies("files.completeUploadExternal")[0]["channel_id"]!.ToString());
        Assert.Contains("direct messages", bench.Responses[0]["blocks"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_fails_nothing_is_acknowledged_and_the_person_is_told()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Bot.Answer = (_, _) => throw new InvalidOperationException("the disk is full");
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.CommandAsync("list"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.InteractAsync(bench.Submission("propose.form:D1", "", ("title", "Coffee"))));
        await bench.SoonAsync(() => bench.Responses.Count == 1);
        Assert.Contains("could not be saved", bench.Responses[0]["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_none_is_answered_with_the_nearest_and_nobody_else_is_asked()
    {
        await using var bench = await InboundHarness.StartAsync();
        await bench.CommandAsync("porpose <!channel>");
        await bench.SoonAsync(() => bench.Responses.Count == 1);
        Assert.Empty(bench.Bot.Interactions);
        Assert.Contains("`/meetup propose`", bench.Responses[0]["blocks"]![0]!["text"]!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_quick_answers_to_one_person_arrive_in_their_order()
    {
        await using var bench = await InboundHarness.StartAsync();
        bench.Slack.Next("respond", new ScriptedReply(200, "ok") { Delay = TimeSpan.FromMilliseconds(300) });
        bench.Bot.AnswerWith(new Reply.Private(InboundHarness.Text("first")));
        await bench.InteractAsync(bench.Press("vote:K7Q2:3"));
        bench.Bot.AnswerWith(new Reply.Private(InboundHarness.Text("second")));
        await bench.InteractAsync(bench.Press("vote:K7Q2:3"));
        await bench.SoonAsync(() => bench.Responses.Count == 2);
        Assert.Equal(["first", "second"], bench.Responses.Select(answer => answer["text"]!.ToString()));
    }
}

using System.Net;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Tests.Simulators.Slack;

public class InteractionTests
{
    private const string Menu = """
        [{"type":"section","block_id":"b","text":{"type":"mrkdwn","text":"When?"},"accessory":{"type":"multi_static_select","action_id":"m",
        "placeholder":{"type":"plain_text","text":"Which times?"},"options":[{"text":{"type":"plain_text","text":"Sat"},"value":"1"},
        {"text":{"type":"plain_text","text":"Sun"},"value":"2"}]}},
        {"type":"actions","elements":[{"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"},"value":"v"}]}]
        """;

    private const string Form = """
        {"type":"modal","callback_id":"c","private_metadata":"p","title":{"type":"plain_text","text":"Propose"},"submit":{"type":"plain_text","text":"Send"},
        "blocks":[{"type":"input","block_id":"title","label":{"type":"plain_text","text":"Title"},"element":{"type":"plain_text_input","action_id":"t"}},
        {"type":"input","block_id":"when","optional":true,"label":{"type":"plain_text","text":"When"},"element":{"type":"plain_text_input","action_id":"w","initial_value":"Sat"}}]}
        """;

    [Fact]
    public async Task A_command_is_answered_in_the_acknowledgement_or_by_its_url()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var socket = await RawSocket.OpenAsync(room);
        var command = room.Slack.RunCommand(room.Ana, room.General, "/meetup", "help");
        var envelope = (await socket.ReceiveAsync())!;
        Assert.Equal("slash_commands", (string?)envelope["type"]);
        Assert.True((bool?)envelope["accepts_response_payload"]);
        Assert.Equal(("/meetup", "help", room.Ana.Id), ((string?)envelope["payload"]!["command"], (string?)envelope["payload"]!["text"], (string?)envelope["payload"]!["user_id"]));
        await socket.AcknowledgeAsync(envelope, new JsonObject { ["text"] = "at once" });
        Assert.True((await room.Slack.AcknowledgedAsync(command)).Ok);
        await room.RespondAsync(command, """{"text":"to all","response_type":"in_channel"}""");
        Assert.Equal("at once", Assert.Single(room.Slack.Ephemerals(room.Ana)).Text);
        Assert.Equal("to all", Assert.Single(room.Slack.Messages(room.General)).Text);
        Assert.Empty(room.Slack.Complaints);
    }

    [Fact]
    public async Task A_late_acknowledgement_leaves_the_person_with_an_error()
    {
        await using var room = await SlackRoom.OpenAsync(options: time => new SlackSimulatorOptions
        {
            TimeProvider = time,
            AckDeadline = TimeSpan.FromMilliseconds(50),
        });
        using var socket = await RawSocket.OpenAsync(room);
        var command = room.Slack.RunCommand(room.Ana, room.General, "/meetup");
        var envelope = (await socket.ReceiveAsync())!;
        Assert.Equal(AckOutcome.TimedOut, (await room.Slack.AcknowledgedAsync(command)).Outcome);
        Assert.Equal("/meetup failed with the error \"operation_timeout\"", Assert.Single(room.Slack.Notices(room.Ana)));
        await socket.AcknowledgeAsync(envelope, new JsonObject { ["text"] = "too late" });
        await room.Slack.EventuallyAsync(() => room.Slack.Complaints.Any(c => c.Contains("late", StringComparison.Ordinal)));
        Assert.Empty(room.Slack.Ephemerals(room.Ana));
    }

    [Fact]
    public async Task Without_any_socket_nothing_is_delivered()
    {
        await using var room = await SlackRoom.OpenAsync();
        var ack = await room.Slack.AcknowledgedAsync(room.Slack.RunCommand(room.Ana, room.General, "/meetup"));
        Assert.Equal(AckOutcome.NotDelivered, ack.Outcome);
        Assert.Contains("dispatch_failed", Assert.Single(room.Slack.Notices(room.Ana)));
    }

    [Fact]
    public async Task A_choice_comes_with_its_options_and_the_state_of_the_message()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var socket = await RawSocket.OpenAsync(room);
        var message = await room.PostAsync(Menu);
        room.Slack.Choose(room.Ben, message, "Which times?", "1", "Sun");
        var payload = (await socket.ReceiveAsync())!["payload"]!;
        Assert.Equal("block_actions", (string?)payload["type"]);
        var action = payload["actions"]![0]!;
        Assert.Equal(("m", "b"), ((string?)action["action_id"], (string?)action["block_id"]));
        Assert.Equal(["1", "2"], action["selected_options"]!.AsArray().Select(o => (string)o!["value"]!));
        Assert.Equal(2, payload["state"]!["values"]!["b"]!["m"]!["selected_options"]!.AsArray().Count);
        Assert.Equal(message.Ts, (string?)payload["container"]!["message_ts"]);
        Assert.Throws<InvalidOperationException>(() => room.Slack.Choose(room.Ben, message, "m", "3"));
        Assert.Throws<InvalidOperationException>(() => room.Slack.PressButton(room.Slack.AddUser("Outsider"), message, "Go"));
    }

    [Fact]
    public async Task A_response_url_replaces_deletes_and_is_used_up()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var socket = await RawSocket.OpenAsync(room);
        var message = await room.PostAsync(Menu);
        var press = room.Slack.PressButton(room.Ana, message, "Go");
        await room.RespondAsync(press, """{"replace_original":true,"text":"replaced"}""");
        Assert.Equal(("replaced", 0), (message.Text, message.Blocks.Count));
        await room.RespondAsync(press, """{"replace_original":false,"text":"beside"}""");
        var refused = await room.RespondAsync(press, """{"replace_original":false,"text":"x","blocks":[{"type":"nonsense"}]}""");
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_blocks"), (refused.Status, refused.Error));
        await room.RespondAsync(press, """{"delete_original":true}""");
        Assert.Empty(room.Slack.Messages(room.General));
        Assert.Equal(HttpStatusCode.OK, (await room.RespondAsync(press, """{"replace_original":false,"text":"five"}""")).Status);
        Assert.Equal("used_url", (await room.RespondAsync(press, """{"text":"six"}""")).Error);
        var late = room.Slack.RunCommand(room.Ana, room.General, "/meetup");
        room.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("expired_url", (await room.RespondAsync(late, """{"text":"x"}""")).Error);
    }

    [Fact]
    public async Task A_trigger_opens_one_view_within_three_seconds()
    {
        await using var room = await SlackRoom.OpenAsync();
        var command = room.Slack.RunCommand(room.Ana, room.General, "/meetup");
        Assert.True((await room.OpenViewAsync(command, Form)).Ok);
        Assert.Equal("Propose", room.Slack.Modal(room.Ana)!.Title);
        Assert.Same(command.View, room.Slack.Modal(room.Ana));
        Assert.Equal("exchanged_trigger_id", (await room.OpenViewAsync(command, Form)).Error);
        var late = room.Slack.RunCommand(room.Ana, room.General, "/meetup");
        room.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("expired_trigger_id", (await room.OpenViewAsync(late, Form)).Error);
        Assert.Equal("invalid_trigger_id", (await room.CallAsync("views.open", $$"""{"trigger_id":"1.2.3","view":{{Form}}}""")).Error);
    }

    [Theory]
    [InlineData("\"title\":{\"type\":\"plain_text\",\"text\":\"Propose\"}", "\"title\":{\"type\":\"plain_text\",\"text\":\"A title of twenty-five ch\"}", "must be less than 25 characters [json-pointer:/view/title/text]")]
    [InlineData("\"submit\":{\"type\":\"plain_text\",\"text\":\"Send\"},", "", "missing required field: submit")]
    [InlineData("\"type\":\"modal\"", "\"type\":\"home\"", "unsupported view type: home")]
    [InlineData("\"callback_id\":\"c\"", "\"callback\":\"c\"", "invalid additional property: callback")]
    [InlineData("\"block_id\":\"when\"", "\"block_id\":\"title\"", "already exists")]
    public async Task Views_are_refused_with_the_place(string part, string instead, string message)
    {
        await using var room = await SlackRoom.OpenAsync();
        var reply = await room.OpenViewAsync(
            room.Slack.RunCommand(room.Ana, room.General, "/meetup"), Form.Replace(part, instead, StringComparison.Ordinal));
        Assert.Equal("invalid_arguments", reply.Error);
        Assert.Contains(message, reply.Messages);
    }

    [Fact]
    public async Task Private_metadata_is_taken_up_to_three_thousand_characters()
    {
        await using var room = await SlackRoom.OpenAsync();
        var fits = Form.Replace("\"p\"", $"\"{new string('x', 3000)}\"", StringComparison.Ordinal);
        Assert.True((await room.OpenViewAsync(room.Slack.RunCommand(room.Ana, room.General, "/meetup"), fits)).Ok);
        var longer = Form.Replace("\"p\"", $"\"{new string('x', 3001)}\"", StringComparison.Ordinal);
        Assert.Equal("invalid_arguments", (await room.OpenViewAsync(room.Slack.RunCommand(room.Ana, room.General, "/meetup"), longer)).Error);
    }

    [Fact]
    public async Task A_form_shows_errors_at_its_fields_and_then_closes()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var socket = await RawSocket.OpenAsync(room);
        var command = room.Slack.RunCommand(room.Ana, room.General, "/meetup");
        await socket.AcknowledgeAsync((await socket.ReceiveAsync())!);
        await room.OpenViewAsync(command, Form);
        var view = await room.Slack.ViewAsync(command);
        Assert.Throws<InvalidOperationException>(() => room.Slack.Submit(view));
        var first = room.Slack.Submit(view, new Dictionary<string, object?> { ["Title"] = "Coffee" });
        var envelope = (await socket.ReceiveAsync())!;
        var values = envelope["payload"]!["view"]!["state"]!["values"]!;
        Assert.Equal(("Coffee", "Sat"), ((string?)values["title"]!["t"]!["value"], (string?)values["when"]!["w"]!["value"]));
        await socket.AcknowledgeAsync(envelope, JsonNode.Parse("""{"response_action":"errors","errors":{"when":"In the past."}}"""));
        await room.Slack.AcknowledgedAsync(first);
        Assert.Equal("In the past.", view.ErrorAt("When"));
        Assert.True(view.IsOpen);
        var second = room.Slack.Submit(view, new Dictionary<string, object?> { ["When"] = "Sun" });
        await socket.AcknowledgeAsync((await socket.ReceiveAsync())!);
        await room.Slack.AcknowledgedAsync(second);
        Assert.Null(room.Slack.Modal(room.Ana));
        Assert.False(view.IsOpen);
    }

    [Fact]
    public async Task Errors_at_a_block_that_is_no_input_are_trouble()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var socket = await RawSocket.OpenAsync(room);
        var command = room.Slack.RunCommand(room.Ana, room.General, "/meetup");
        await socket.ReceiveAsync();
        await room.OpenViewAsync(command, Form);
        var submitted = room.Slack.Submit(command.View!, new Dictionary<string, object?> { ["t"] = "Coffee" });
        await socket.AcknowledgeAsync((await socket.ReceiveAsync())!, JsonNode.Parse("""{"response_action":"errors","errors":{"nowhere":"x"}}"""));
        await room.Slack.AcknowledgedAsync(submitted);
        Assert.Contains(room.Slack.Notices(room.Ana), n => n.StartsWith("We had some trouble", StringComparison.Ordinal));
        Assert.NotEmpty(room.Slack.Complaints);
    }

    [Fact]
    public async Task An_update_keeps_what_was_typed_and_minds_the_hash()
    {
        await using var room = await SlackRoom.OpenAsync();
        var command = room.Slack.RunCommand(room.Ana, room.General, "/meetup");
        var opened = await room.OpenViewAsync(command, Form);
        var view = command.View!;
        room.Slack.Fill(view, "Title", "Coffee");
        var hash = (string)opened.Json["view"]!["hash"]!;
        Assert.True((await UpdateAsync(room, view, hash)).Ok);
        Assert.Equal(["Coffee"], view.ValueOf("Title"));
        Assert.Equal("hash_conflict", (await UpdateAsync(room, view, hash)).Error);
        room.Slack.CloseView(view);
        Assert.Equal("not_found", (await UpdateAsync(room, view, null)).Error);
    }

    [Fact]
    public async Task A_home_tab_is_published_and_seen_in_the_event()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var socket = await RawSocket.OpenAsync(room);
        var home = """{"type":"home","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*Hello* <@U1>"}}]}""";
        Assert.True((await room.CallAsync("views.publish", $$"""{"user_id":"{{room.Ana.Id}}","view":{{home}}}""")).Ok);
        Assert.Equal("Hello @U1", room.Slack.Read(room.Slack.Home(room.Ana)!).Text);
        room.Slack.OpenHome(room.Ana);
        var envelope = (await socket.ReceiveAsync())!;
        Assert.Equal("events_api", (string?)envelope["type"]);
        Assert.Equal("app_home_opened", (string?)envelope["payload"]!["event"]!["type"]);
        Assert.Equal("home", (string?)envelope["payload"]!["event"]!["view"]!["type"]);
        Assert.Equal("invalid_arguments", (await room.CallAsync("views.publish", $$"""{"user_id":"U9","view":{{home}}}""")).Error);
    }

    private static Task<SlackReplyView> UpdateAsync(SlackRoom room, SlackView view, string? hash)
    {
        var json = new JsonObject { ["view_id"] = view.Id, ["view"] = JsonNode.Parse(Form) };
        if (hash is not null)
            json["hash"] = hash;
        return room.CallAsync("views.update", json.ToJsonString());
    }
}

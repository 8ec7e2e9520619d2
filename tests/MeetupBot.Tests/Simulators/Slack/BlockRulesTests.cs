namespace MeetupBot.Tests.Simulators.Slack;

public class BlockRulesTests
{
    private static readonly string Option = """{"text":{"type":"plain_text","text":"A"},"value":"a"}""";

    [Theory]
    [InlineData("""[{"type":"section"}]""", "missing required field: text")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":""}}]""", "must be more than 0 characters [json-pointer:/blocks/0/text/text]")]
    [InlineData("""[{"type":"header","text":{"type":"mrkdwn","text":"a"}}]""", "unsupported type: mrkdwn")]
    [InlineData("""[{"type":"image","image_url":"https://example.org/a.png"}]""", "missing required field: alt_text")]
    [InlineData("""[{"type":"image","image_url":"nonsense","alt_text":"a"}]""", "must be a valid URL")]
    [InlineData("""[{"type":"nonsense"}]""", "unsupported type: nonsense [json-pointer:/blocks/0/type]")]
    [InlineData("""[{"type":"divider","text":"a"}]""", "invalid additional property: text")]
    [InlineData("""[{"type":"actions","elements":[]}]""", "no less than 1 items required")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"disabled":true}]}]""", "invalid additional property: disabled")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"style":"default"}]}]""", "value must be one of: primary, danger")]
    [InlineData("""[{"type":"actions","elements":[{"type":"plain_text_input"}]}]""", "unsupported type: plain_text_input")]
    [InlineData("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]""", "`block_id` `a` already exists")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":"a","emoji":true}}]""", "invalid additional property: emoji")]
    [InlineData("""["a"]""", "must provide an object")]
    public async Task Blocks_are_refused_with_the_place(string blocks, string message)
    {
        await using var room = await SlackRoom.OpenAsync();
        var reply = await room.CallAsync("chat.postMessage", $$"""{"channel":"{{room.General.Id}}","text":"a","blocks":{{blocks}}}""");
        Assert.Equal("invalid_blocks", reply.Error);
        Assert.Contains(message, reply.Messages);
        Assert.Empty(room.Slack.Messages(room.General));
    }

    [Theory]
    [InlineData(3000, """[{"type":"section","text":{"type":"mrkdwn","text":"*"}}]""")]
    [InlineData(2000, """[{"type":"section","fields":[{"type":"mrkdwn","text":"*"}]}]""")]
    [InlineData(150, """[{"type":"header","text":{"type":"plain_text","text":"*"}}]""")]
    [InlineData(3000, """[{"type":"context","elements":[{"type":"mrkdwn","text":"*"}]}]""")]
    [InlineData(255, """[{"type":"divider","block_id":"*"}]""")]
    [InlineData(75, """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"*"}}]}]""")]
    [InlineData(2000, """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"value":"*"}]}]""")]
    [InlineData(255, """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"action_id":"*"}]}]""")]
    [InlineData(150, """[{"type":"section","text":{"type":"mrkdwn","text":"a"},"accessory":{"type":"static_select","placeholder":{"type":"plain_text","text":"*"},"options":[{"text":{"type":"plain_text","text":"a"},"value":"a"}]}}]""")]
    [InlineData(75, """[{"type":"section","text":{"type":"mrkdwn","text":"a"},"accessory":{"type":"static_select","options":[{"text":{"type":"plain_text","text":"*"},"value":"a"}]}}]""")]
    [InlineData(150, """[{"type":"section","text":{"type":"mrkdwn","text":"a"},"accessory":{"type":"static_select","options":[{"text":{"type":"plain_text","text":"a"},"value":"*"}]}}]""")]
    [InlineData(2000, """[{"type":"image","image_url":"https://example.org/a.png","alt_text":"*"}]""")]
    [InlineData(300, """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"confirm":{"title":{"type":"plain_text","text":"a"},"text":{"type":"mrkdwn","text":"*"},"confirm":{"type":"plain_text","text":"a"},"deny":{"type":"plain_text","text":"a"}}}]}]""")]
    [InlineData(30, """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"confirm":{"title":{"type":"plain_text","text":"a"},"text":{"type":"mrkdwn","text":"a"},"confirm":{"type":"plain_text","text":"*"},"deny":{"type":"plain_text","text":"a"}}}]}]""")]
    public async Task Texts_are_taken_up_to_their_limit_and_not_beyond(int limit, string blocks)
    {
        await using var room = await SlackRoom.OpenAsync();
        await room.PostAsync(blocks.Replace("*", new string('x', limit), StringComparison.Ordinal));
        var longer = blocks.Replace("*", new string('x', limit + 1), StringComparison.Ordinal);
        var reply = await room.CallAsync("chat.postMessage", $$"""{"channel":"{{room.General.Id}}","text":"a","blocks":{{longer}}}""");
        Assert.Contains($"must be less than {limit + 1} characters", reply.Messages);
    }

    [Theory]
    [InlineData(50, """{"type":"divider"}""", "[*]")]
    [InlineData(25, """{"type":"button","text":{"type":"plain_text","text":"a"}}""", """[{"type":"actions","elements":[*]}]""")]
    [InlineData(10, """{"type":"mrkdwn","text":"a"}""", """[{"type":"context","elements":[*]}]""")]
    [InlineData(10, """{"type":"mrkdwn","text":"a"}""", """[{"type":"section","fields":[*]}]""")]
    [InlineData(100, """{"text":{"type":"plain_text","text":"a"},"value":"a"}""", """[{"type":"actions","elements":[{"type":"static_select","options":[*]}]}]""")]
    [InlineData(10, """{"text":{"type":"plain_text","text":"a"},"value":"a"}""", """[{"type":"actions","elements":[{"type":"checkboxes","options":[*]}]}]""")]
    [InlineData(5, """{"text":{"type":"plain_text","text":"a"},"value":"a"}""", """[{"type":"actions","elements":[{"type":"overflow","options":[*]}]}]""")]
    public async Task So_many_and_no_more(int limit, string item, string blocks)
    {
        await using var room = await SlackRoom.OpenAsync();
        await room.PostAsync(blocks.Replace("*", string.Join(',', Enumerable.Repeat(item, limit)), StringComparison.Ordinal));
        var more = blocks.Replace("*", string.Join(',', Enumerable.Repeat(item, limit + 1)), StringComparison.Ordinal);
        var reply = await room.CallAsync("chat.postMessage", $$"""{"channel":"{{room.General.Id}}","text":"a","blocks":{{more}}}""");
        Assert.Contains($"no more than {limit} items allowed", reply.Messages);
    }

    [Theory]
    [InlineData("""{"type":"multi_static_select","options":[O],"initial_options":[{"text":{"type":"plain_text","text":"B"},"value":"b"}]}""", "initial options must match")]
    [InlineData("""{"type":"multi_static_select","options":[O],"initial_options":[]}""", "no less than 1 items required")]
    [InlineData("""{"type":"multi_static_select","options":[]}""", "no less than 1 items required")]
    [InlineData("""{"type":"multi_static_select"}""", "exactly one of options and option_groups")]
    [InlineData("""{"type":"multi_static_select","options":[O],"max_selected_items":0}""", "must be between 1")]
    [InlineData("""{"type":"datepicker","initial_date":"5 Dec"}""", "YYYY-MM-DD")]
    public async Task Menus_hold_together(string element, string message)
    {
        await using var room = await SlackRoom.OpenAsync();
        var blocks = $$"""[{"type":"actions","elements":[{{element.Replace("O", Option, StringComparison.Ordinal)}}]}]""";
        var reply = await room.CallAsync("chat.postMessage", $$"""{"channel":"{{room.General.Id}}","text":"a","blocks":{{blocks}}}""");
        Assert.Contains(message, reply.Messages);
    }

    [Fact]
    public async Task Ids_are_filled_in_and_action_ids_are_unique_in_their_block()
    {
        await using var room = await SlackRoom.OpenAsync();
        var button = """{"type":"button","text":{"type":"plain_text","text":"Go"}}""";
        var message = await room.PostAsync($$"""[{"type":"actions","elements":[{{button}},{{button}}]}]""");
        Assert.Equal(2, message.Elements.Select(e => e.ActionId).Distinct().Count());
        var same = """{"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}""";
        var reply = await room.CallAsync(
            "chat.postMessage", $$"""{"channel":"{{room.General.Id}}","blocks":[{"type":"actions","elements":[{{same}},{{same}}]}]}""");
        Assert.Contains("`action_id` `go` already exists", reply.Messages);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.Tests.Simulators;

public class DiscordMessageRulesTests
{
    private const string Row = """{"type":1,"components":[{"type":2,"style":1,"custom_id":"a","label":"A"}]}""";

    public static TheoryData<string, string, string> WrongBodies => new()
    {
        { Fill("""{"content":"$2001"}"""), "content", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","flags":64}""", "flags", "MESSAGE_FLAGS_INVALID" },
        { """{"content":"x","message_reference":{"message_id":"1"}}""", "message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE" },
        { Fill("""{"embeds":[{"title":"$257"}]}"""), "embeds.0.title", "BASE_TYPE_MAX_LENGTH" },
        { Fill("""{"embeds":[{"description":"$4097"}]}"""), "embeds.0.description", "BASE_TYPE_MAX_LENGTH" },
        { Fill("""{"embeds":[{"description":"$4000"},{"description":"$2001"}]}"""), "embeds", "MAX_EMBED_SIZE_EXCEEDED" },
        { """{"embeds":[{"fields":[{"name":"x"}]}]}""", "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED" },
        { """{"embeds":[{"title":"x","url":"ftp://x"}]}""", "embeds.0.url", "URL_TYPE_INVALID_SCHEME" },
        { """{"embeds":[{},{},{},{},{},{},{},{},{},{},{}]}""", "embeds", "BASE_TYPE_MAX_LENGTH" },
        { Many("""{"content":"x","components":[""", Row, 6), "components", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","components":[{"type":2,"style":1,"custom_id":"a","label":"A"}]}""", "components.0.type", "UNION_TYPE_CHOICES" },
        { """{"content":"x","components":[{"type":1,"components":[]}]}""", "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Button("""{"type":2,"style":1,"label":"A"}"""), "components.0.components.0.custom_id", "BASE_TYPE_REQUIRED" },
        { Button("""{"type":2,"style":1,"custom_id":"a"}"""), "components.0.components.0.label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED" },
        { Button("""{"type":2,"style":9,"custom_id":"a","label":"A"}"""), "components.0.components.0.style", "BASE_TYPE_CHOICES" },
        { Button("""{"type":2,"style":5,"label":"A"}"""), "components.0.components.0.url", "BASE_TYPE_REQUIRED" },
        { Button("""{"type":2,"style":5,"label":"A","url":"javascript:x"}"""), "components.0.components.0.url", "URL_TYPE_INVALID_SCHEME" },
        { Button(Fill("""{"type":2,"style":1,"custom_id":"a","label":"$81"}""")), "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH" },
        { Button(Fill("""{"type":2,"style":1,"custom_id":"$101","label":"A"}""")), "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
        { Button("""{"type":2,"style":1,"custom_id":"a","label":"A"},{"type":2,"style":1,"custom_id":"a","label":"B"}"""), "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { Button("""{"type":2,"style":1,"custom_id":"a","label":"A"},{"type":5,"custom_id":"b"}"""), "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { Button("""{"type":3,"custom_id":"a","options":[]}"""), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { Button("""{"type":3,"custom_id":"a","options":[{"label":"A","value":"1"},{"label":"B","value":"1"}]}"""), "components.0.components.0.options.1", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED" },
        { Button("""{"type":3,"custom_id":"a","max_values":3,"options":[{"label":"A","value":"1"}]}"""), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { Button("""{"type":3,"custom_id":"a","min_values":2,"max_values":1,"options":[{"label":"A","value":"1"},{"label":"B","value":"2"}]}"""), "components.0.components.0.min_values", "BASE_TYPE_MAX" },
        { Button(Fill("""{"type":3,"custom_id":"a","options":[{"label":"$101","value":"1"}]}""")), "components.0.components.0.options.0.label", "BASE_TYPE_BAD_LENGTH" },
        { Button(Many("""{"type":3,"custom_id":"a","options":[""", """{"label":"A","value":"1"}""", 26)), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { Button("""{"type":4,"custom_id":"a","style":1}"""), "components.0.components.0.type", "UNION_TYPE_CHOICES" },
        { """{"content":"x","components":[{"type":10,"content":"x"}]}""", "components.0.type", "UNION_TYPE_CHOICES" },
        { """{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse", "BASE_TYPE_CHOICES" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions.users", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { """{"content":"x","attachments":[{"id":"0"}]}""", "attachments.0.id", "ATTACHMENT_NOT_FOUND" },
        { V2("""{"type":10,"content":"x"}""", "\"content\":\"y\","), "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { V2("""{"type":10,"content":"x"}""", "\"embeds\":[{\"title\":\"y\"}],"), "embeds", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { V2(Fill("""{"type":10,"content":"$2500"},{"type":10,"content":"$1501"}""")), "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED" },
        { V2("""{"type":17,"components":[""" + string.Join(",", Enumerable.Repeat("""{"type":14}""", 40)) + "]}"), "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED" },
        { V2("""{"type":9,"components":[{"type":10,"content":"x"}]}"""), "components.0.accessory", "BASE_TYPE_REQUIRED" },
        { V2("""{"type":9,"components":[],"accessory":{"type":2,"style":1,"custom_id":"a","label":"A"}}"""), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { V2("""{"type":17,"components":[{"type":17,"components":[{"type":14}]}]}"""), "components.0.components.0.type", "UNION_TYPE_CHOICES" },
        { V2("""{"type":17,"accent_color":16777216,"components":[{"type":14}]}"""), "components.0.accent_color", "NUMBER_TYPE_MAX" },
        { V2("""{"type":14,"spacing":3}"""), "components.0.spacing", "BASE_TYPE_CHOICES" },
        { V2("""{"type":12,"items":[]}"""), "components.0.items", "BASE_TYPE_BAD_LENGTH" },
        { V2("""{"type":13,"file":{"url":"attachment://lost.ics"}}"""), "components.0.file.url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND" },
        { V2("""{"type":13,"file":{"url":"https://example.org/x"}}"""), "components.0.file.url", "UNFURLED_MEDIA_ITEM_MUST_BE_ATTACHMENT" },
        { V2("""{"type":10,"id":5,"content":"x"},{"type":10,"id":5,"content":"y"}"""), "components.1.id", "COMPONENT_ID_DUPLICATED" },
    };

    [Theory]
    [MemberData(nameof(WrongBodies))]
    public async Task A_wrong_body_is_refused_where_it_is_wrong(string body, string path, string code)
    {
        await using var room = await DiscordRoom.OpenAsync();
        var reply = await room.PostAsync(room.Messages, body);
        Assert.Equal((HttpStatusCode.BadRequest, 50035), (reply.Status, reply.Code));
        Assert.Equal(code, reply.ErrorAt(path));
        Assert.Empty(room.Discord.Messages(room.General));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":"   "}""")]
    [InlineData("""{"content":null,"embeds":[],"components":[]}""")]
    public async Task An_empty_message_is_50006(string body)
    {
        await using var room = await DiscordRoom.OpenAsync();
        Assert.Equal(50006, (await room.PostAsync(room.Messages, body)).Code);
    }

    [Fact]
    public async Task A_card_of_the_second_version_comes_back_with_ids_and_file_addresses()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var body = new MultipartFormDataContent
        {
            {
                new StringContent(
                    V2("""{"type":17,"components":[{"type":10,"content":"# Coffee"},{"type":13,"file":{"url":"attachment://a.ics"}}]}"""),
                    Encoding.UTF8,
                    "application/json"),
                "payload_json"
            },
            { new ByteArrayContent("BEGIN:VCALENDAR"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/calendar") } }, "files[0]", "a.ics" },
        };
        var reply = await room.SendAsync(HttpMethod.Post, room.Messages, body);
        var container = reply.Json.GetProperty("components")[0];
        Assert.Equal((1, 2), (container.GetProperty("id").GetInt32(), container.GetProperty("components")[0].GetProperty("id").GetInt32()));
        Assert.Empty(reply.Json.GetProperty("attachments").EnumerateArray());
        var url = container.GetProperty("components")[1].GetProperty("file").GetProperty("url").GetString()!;
        Assert.Equal("BEGIN:VCALENDAR", await room.Http.GetStringAsync(url));
        var message = Assert.Single(room.Discord.Messages(room.General));
        Assert.Equal(("# Coffee", "a.ics"), (message.Text, message.Attachments[0].FileName));
    }

    [Fact]
    public async Task Only_allowed_mentions_ping()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var text = $"@everyone {room.Ana.Mention} {room.Ben.Mention}";
        await room.PostAsync(room.Messages, $$"""{"content":"{{text}}"}""");
        await room.PostAsync(room.Messages, $$$"""{"content":"{{{text}}}","allowed_mentions":{"parse":[]}}""");
        await room.PostAsync(room.Messages, $$$"""{"content":"{{{text}}}","allowed_mentions":{"users":["{{{room.Ben.Id}}}"]}}""");
        var pings = room.Discord.Messages(room.General).Select(m => m.PingedUsers.Count);
        Assert.Equal([2, 0, 1], pings);
        // The bot lacks MENTION_EVERYONE.
        Assert.DoesNotContain(room.Discord.Messages(room.General), m => m.PingedEveryone);
    }

    [Fact]
    public async Task An_edit_changes_what_it_names_and_keeps_the_rest()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var id = (await room.PostAsync(room.Messages, DiscordSamples.Poll)).Id;
        var edited = await room.PatchAsync($"{room.Messages}/{id}", """{"content":"Closed"}""");
        Assert.Equal("Closed", edited.Json.GetProperty("content").GetString());
        Assert.Equal(2, edited.Json.GetProperty("components").GetArrayLength());
        Assert.NotEqual(default, edited.Json.GetProperty("edited_timestamp").GetString());
        Assert.Equal(1, room.Discord.Messages(room.General)[0].Edits);
    }

    [Fact]
    public async Task A_message_turns_to_the_second_version_only_when_it_gives_up_its_content()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var id = (await room.PostAsync(room.Messages, """{"content":"old"}""")).Id;
        var refused = await room.PatchAsync($"{room.Messages}/{id}", V2("""{"type":10,"content":"new"}"""));
        Assert.Equal("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", refused.ErrorAt("content"));
        var turned = await room.PatchAsync($"{room.Messages}/{id}", V2("""{"type":10,"content":"new"}""", "\"content\":null,"));
        Assert.Equal(HttpStatusCode.OK, turned.Status);
        var back = await room.PatchAsync($"{room.Messages}/{id}", """{"flags":0,"content":"old again"}""");
        Assert.Equal(50035, back.Code);
    }

    [Fact]
    public async Task The_bot_cannot_edit_what_others_wrote_nor_find_what_was_deleted()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var message = room.Discord.Post(room.Ana, room.General, "mine");
        Assert.Equal(50005, (await room.PatchAsync($"{room.Messages}/{message.Id}", """{"content":"x"}""")).Code);
        Assert.Equal(50013, (await room.DeleteAsync($"{room.Messages}/{message.Id}")).Code);
        room.Discord.DeleteMessage(message);
        Assert.Equal(10008, (await room.GetAsync($"{room.Messages}/{message.Id}")).Code);
    }

    [Fact]
    public async Task Old_messages_can_be_edited_only_so_often_when_a_limit_is_set()
    {
        await using var room = await DiscordRoom.OpenAsync(options: t => new DiscordSimulatorOptions
        {
            TimeProvider = t,
            EnforceRateLimits = false,
            OldMessageEditLimit = new RateLimit(1, TimeSpan.FromMinutes(5)),
        });
        var id = (await room.PostAsync(room.Messages, """{"content":"x"}""")).Id;
        room.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.OK, (await room.PatchAsync($"{room.Messages}/{id}", """{"content":"y"}""")).Status);
        Assert.Equal(30046, (await room.PatchAsync($"{room.Messages}/{id}", """{"content":"z"}""")).Code);
    }

    private static string Button(string components) => $$"""{"content":"x","components":[{"type":1,"components":[{{components}}]}]}""";

    private static string V2(string components, string more = "") => $$"""{"flags":32768,{{more}}"components":[{{components}}]}""";

    /// <summary>Puts <c>n</c> letters in place of <c>$n</c>.</summary>
    private static string Fill(string body) => System.Text.RegularExpressions.Regex.Replace(
        body, @"\$([0-9]+)", m => new string('a', int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));

    private static string Many(string head, string item, int count) =>
        head + string.Join(",", Enumerable.Range(0, count).Select(i => item.Replace("\"a\"", $"\"a{i}\"", StringComparison.Ordinal))) + "]}";
}

using System.Text.Json.Nodes;
using MeetupBot.Slack.Receiving;

namespace MeetupBot.Tests.Slack.Translation;

public sealed class HostilePayloadTests
{
    private const int Seed = 20261122;

    private static readonly Func<Random, JsonNode?>[] Junk =
    [
        _ => null,
        random => random.Next(),
        _ => -1.5e300,
        _ => true,
        _ => "",
        _ => "\ud83d",
        _ => new string('x', 5_000),
        _ => "'; DROP TABLE meetups; --",
        _ => "<!channel>",
        _ => new JsonArray(null, 1, new JsonObject()),
        _ => new JsonObject { ["\u0000"] = null },
    ];

    [Fact]
    public async Task Three_thousand_malformed_deliveries_are_acknowledged_or_ignored_and_the_next_one_is_answered()
    {
        await using var bench = await InboundHarness.StartAsync();
        var random = new Random(Seed);
        for (var round = 0; round < 3_000; round++)
        {
            var (kind, payload) = Shape(bench, random.Next(7));
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                Spoil(payload, random);
            // A spoiled address could not be answered, so the payload has none.
            payload.AsObject().Remove("response_url");
            await bench.TakeAsync(random.Next(20) == 0 ? (InboundKind)random.Next(3) : kind, payload);
        }

        foreach (var junk in Junk)
            await bench.TakeAsync((InboundKind)random.Next(3), junk(random));
        await bench.CommandAsync("show K7Q2", user: "U2");
        await bench.SoonAsync(() => bench.Responses.Count == 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("::::")]
    [InlineData("~~~~")]
    [InlineData("vote:K7Q2:ffffffffffffffffffffffff")]
    [InlineData("=page")]
    public async Task A_forged_action_id_reaches_the_bot_as_it_is_or_not_at_all(string actionId)
    {
        await using var bench = await InboundHarness.StartAsync();
        Assert.Null(await bench.InteractAsync(bench.Press(actionId)));
    }

    private static (InboundKind Kind, JsonNode Payload) Shape(InboundHarness bench, int which) => which switch
    {
        0 => (InboundKind.Interactive, bench.Press("vote:K7Q2:3", chosen: new JsonObject { ["type"] = "multi_static_select", ["selected_options"] = new JsonArray(new JsonObject { ["value"] = "1" }) })),
        1 => (InboundKind.Interactive, bench.Press("poll.nudge:K7Q2", isEphemeral: true, chosen: new JsonObject { ["selected_users"] = new JsonArray("U1") })),
        2 => (InboundKind.Interactive, bench.Submission("propose.form:D1", "{\"c\":\"C1\"}", ("title", "Coffee"))),
        3 => (InboundKind.Interactive, bench.PressInView("show:K7Q2", "modal", "V1")),
        4 => (InboundKind.Interactive, WithShortcut(bench.Payload("message_action"))),
        5 => (InboundKind.Event, new JsonObject { ["team_id"] = "T1", ["event"] = new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["tab"] = "home", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("U") } } }),
        _ => (InboundKind.Command, new JsonObject { ["text"] = "propose \"Coffee\" when: Sat 10am", ["user_id"] = "U1", ["channel_id"] = "C1", ["team_id"] = "T1", ["trigger_id"] = "t" }),
    };

    private static JsonObject WithShortcut(JsonObject payload)
    {
        payload["callback_id"] = "propose_a_meetup";
        payload["channel"] = new JsonObject { ["id"] = "C1" };
        payload["message"] = new JsonObject { ["ts"] = "1.2", ["user"] = "U1", ["text"] = "Coffee?" };
        return payload;
    }

    private static void Spoil(JsonNode node, Random random)
    {
        while (true)
        {
            var children = node is JsonObject fields ? [.. fields.Select(field => field.Value)] : node is JsonArray items ? items.ToList() : [];
            if (children.Count == 0)
                return;
            var at = random.Next(children.Count);
            if (children[at] is { } child and (JsonObject or JsonArray) && random.Next(3) > 0)
            {
                node = child;
                continue;
            }

            if (node is JsonObject whole)
                whole[whole.ElementAt(at).Key] = Junk[random.Next(Junk.Length)](random);
            else
                node.AsArray()[at] = Junk[random.Next(Junk.Length)](random);
            return;
        }
    }
}

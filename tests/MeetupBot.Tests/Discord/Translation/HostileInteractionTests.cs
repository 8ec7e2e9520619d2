using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.Tests.Discord.Translation;

public sealed class HostileInteractionTests
{
    private const int Seed = 20261122;

    private static readonly string[] Shapes =
    [
        """{"id":"1","name":"meetup","type":1,"options":[{"type":1,"name":"propose","options":[{"type":3,"name":"title","value":"Coffee"}]}]}""",
        """{"custom_id":"vote:K7Q2|KEY1","component_type":3,"values":["1","2"]}""",
        """{"custom_id":"form","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"title","value":"Coffee"}}]}""",
        """{"id":"1","name":"Propose a meetup","type":3,"target_id":"5","resolved":{"messages":{"5":{"id":"5","content":"Hi"}}}}""",
    ];

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
        _ => new JsonArray(null, 1, new JsonObject()),
        _ => new JsonObject { ["\u0000"] = null },
    ];

    [Fact]
    public async Task Two_thousand_malformed_interactions_leave_the_connection_up_and_the_next_one_answered()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var random = new Random(Seed);
        for (var round = 0; round < 2_000; round++)
        {
            var data = JsonNode.Parse(Shapes[random.Next(Shapes.Length)])!;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                Spoil(data, random);
            var type = (InteractionType)random.Next(1, 7);
            bench.Simulator.SendRaw(bench.Owner, bench.Channel, type, JsonSerializer.SerializeToElement(data));
        }

        var answer = await bench.Simulator.RunCommand(bench.Owner, bench.Channel, "meetup", "me show").ResponseAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("Saved.", answer.Text);
        Assert.Equal(1, bench.Simulator.Identifies);
        Assert.DoesNotContain(bench.Simulator.GatewayFrames, frame => frame.Op == GatewayFrame.Closed);
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

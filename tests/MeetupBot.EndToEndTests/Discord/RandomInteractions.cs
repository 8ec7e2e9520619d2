using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>Generates interactions that no client sends.</summary>
/// <param name="seed">The same seed gives the same interactions.</param>
/// <param name="ids">The ids of existing meetups, as targets.</param>
internal sealed class RandomInteractions(int seed, IReadOnlyList<string> ids)
{
    private static readonly string[] Actions =
    [
        "vote", "vote.ifneed", "vote.none", "poll.quorum", "poll.nudge", "decide", "decide.menu", "poll.keep", "rsvp.going", "rsvp.cant", "rsvp.plus",
        "rsvp.minus", "propose", "propose.fix", "propose.form", "edit", "edit.fix", "edit.form", "cancel", "cancel.form", "show", "list", "me.reminders",
        "me", "me.form", "settings", "settings.channel", "settings.organizers", "settings.proposers", "settings.form", "", "nope",
    ];

    private static readonly string[] Commands = ["propose", "list", "show", "edit", "cancel", "decide", "me", "settings", "help", "nope", ""];

    private static readonly string[] Options =
        ["id", "title", "when", "where", "duration", "closes", "capacity", "description", "reason", "time", "zone", "area", "reminders", "visibility", "nope"];

    private readonly Random _random = new(seed);

    /// <summary>The type and the data of the next interaction.</summary>
    public (InteractionType Type, JsonElement Data) Next()
    {
        var type = Pick(InteractionType.ApplicationCommand, InteractionType.MessageComponent, InteractionType.Autocomplete, InteractionType.ModalSubmit);
        JsonNode data = type switch
        {
            InteractionType.MessageComponent => Component(),
            InteractionType.ModalSubmit => Form(),
            _ => Command(),
        };
        return (type, JsonSerializer.SerializeToElement(data));
    }

    private JsonObject Command() => new()
    {
        ["id"] = "1",
        ["name"] = Chance(0.9) ? "meetup" : Words(),
        ["type"] = Chance(0.9) ? 1 : Scalar(),
        ["options"] = Chance(0.95)
            ? new JsonArray(new JsonObject
            {
                ["name"] = Chance(0.9) ? Pick(Commands) : Scalar(),
                ["type"] = Chance(0.9) ? 1 : Scalar(),
                ["options"] = Chance(0.9) ? Repeat(_ => Chance(0.95) ? Option() : Scalar()) : Scalar(),
            })
            : Scalar(),
    };

    private JsonObject Option() => new()
    {
        ["name"] = Chance(0.95) ? Pick(Options) : Scalar(),
        ["type"] = Chance(0.9) ? 3 : Scalar(),
        ["value"] = Chance(0.8) ? Value() : Scalar(),
        ["focused"] = Chance(0.5),
    };

    private JsonObject Component() => new()
    {
        ["custom_id"] = CustomId(),
        ["component_type"] = Chance(0.9) ? 3 : Scalar(),
        ["values"] = Chance(0.9) ? Repeat(_ => Chance(0.9) ? Value() : Scalar()) : Scalar(),
    };

    private JsonObject Form() => new()
    {
        ["custom_id"] = CustomId(),
        ["components"] = Chance(0.9)
            ? Repeat(_ => new JsonObject
            {
                ["type"] = Chance(0.9) ? 18 : Scalar(),
                ["component"] = Chance(0.95)
                    ? new JsonObject { ["type"] = 4, ["custom_id"] = Chance(0.9) ? Pick(Options) : Scalar(), ["value"] = Chance(0.9) ? Value() : Scalar() }
                    : Scalar(),
            })
            : Scalar(),
    };

    private JsonNode? CustomId()
    {
        if (Chance(0.05))
            return Scalar();
        var subject = Chance(0.7) ? Pick([.. ids]) : Words();
        return $"{Pick(Actions)}:{subject}:{Pick("", "1", "7", "ff", "-1", "ffffffffffffffff", "zz")}{Pick("|", "", "|x~1", "||")}";
    }

    private JsonNode? Value() => Pick(
        "", "0", "-1", "1e9", "99999999999999999999", "in 3 days", "Sat 25:99", "0001-01-01 00:00", "9999-12-31 23:59", "in 999999999 years",
        "\0\u0001", "🧨", "\uD800", "'; DROP TABLE meetup; --", new string('x', 6000), "every every every", ids[0], Words());

    private JsonNode? Scalar() => _random.Next(8) switch
    {
        0 => null,
        1 => true,
        2 => _random.Next(-5, 50),
        3 => 1e308,
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => long.MinValue,
        _ => Words(),
    };

    private string Words()
    {
        var text = new StringBuilder();
        for (var length = _random.Next(120); length > 0; length--)
            text.Append((char)(Chance(0.8) ? _random.Next(32, 127) : _random.Next(0, 0xD800)));
        return text.ToString();
    }

    private JsonArray Repeat(Func<int, JsonNode?> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(make)];

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];
}

using System.Text;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Generates payloads that no client sends.</summary>
/// <param name="seed">The same seed gives the same payloads.</param>
/// <param name="ids">The ids of existing meetups, as targets.</param>
/// <param name="user">The sender in the payloads.</param>
/// <param name="team">The workspace.</param>
internal sealed class RandomPayloads(int seed, IReadOnlyList<string> ids, string user, string channel, string team)
{
    private static readonly string[] Actions =
    [
        "vote", "vote.ifneed", "vote.none", "poll.quorum", "poll.nudge", "decide", "decide.menu", "poll.keep", "propose.fix", "propose.form", "edit",
        "edit.fix", "edit.form", "cancel", "cancel.form", "show", "list", "me.reminders", "me", "me.form", "settings", "settings.channel",
        "settings.organizers", "settings.proposers", "settings.form", "", "nope",
    ];

    private static readonly string[] Types = ["block_actions", "view_submission", "view_closed", "shortcut", "message_action", "block_suggestion", "nope", ""];

    private readonly Random _random = new(seed);

    public (InteractionKind Kind, JsonObject Payload) Next()
    {
        var kind = Pick(InteractionKind.Command, InteractionKind.Interactive, InteractionKind.Interactive, InteractionKind.Event);
        return (kind, kind switch
        {
            InteractionKind.Command => Command(),
            InteractionKind.Interactive => Interactive(),
            _ => Event(),
        });
    }

    private JsonObject Command() => new()
    {
        ["command"] = Chance(0.9) ? "/meetup" : Words(),
        ["text"] = $"{Pick("show", "edit", "cancel", "decide", "me set", "list", "settings", "nope", "")} {Pick([.. ids, "ZZZZ", ""])} {Pick("when:", "\"", "“", "<@U1|", "zone:", "")} {Words()}",
        ["user_id"] = Chance(0.95) ? user : Words(),
        ["channel_id"] = Chance(0.9) ? channel : Words(),
        ["team_id"] = Chance(0.95) ? team : Words(),
        ["trigger_id"] = Chance(0.8) ? "*" : Words(),
        ["response_url"] = Chance(0.8) ? "*" : Pick("http://127.0.0.1:9/", "file:///etc/passwd", "nonsense", ""),
    };

    private JsonObject Interactive() => new()
    {
        ["type"] = Chance(0.95) ? Pick(Types) : Scalar(),
        ["user"] = Chance(0.95) ? new JsonObject { ["id"] = user, ["team_id"] = team } : Scalar(),
        ["team"] = Chance(0.95) ? new JsonObject { ["id"] = team } : Scalar(),
        ["channel"] = Chance(0.8) ? new JsonObject { ["id"] = channel } : Scalar(),
        ["container"] = Chance(0.8) ? new JsonObject { ["type"] = "message", ["message_ts"] = "1.1", ["channel_id"] = channel, ["is_ephemeral"] = Chance(0.5) } : Scalar(),
        ["callback_id"] = Pick("propose_a_meetup", "nope", ""),
        ["trigger_id"] = Chance(0.8) ? "*" : Words(),
        ["response_url"] = Chance(0.8) ? "*" : Pick("http://127.0.0.1:9/", "nonsense"),
        ["message"] = Chance(0.8) ? new JsonObject { ["text"] = Words(), ["ts"] = "1.1" } : Scalar(),
        ["actions"] = Chance(0.9) ? Repeat(() => Chance(0.95) ? Action() : Scalar()) : Scalar(),
        ["view"] = Chance(0.8) ? View() : Scalar(),
    };

    private JsonObject Action() => new()
    {
        ["type"] = Chance(0.9) ? Pick("button", "multi_static_select", "static_select", "multi_users_select", "conversations_select") : Scalar(),
        ["action_id"] = ActionId(),
        ["block_id"] = Words(),
        ["value"] = Scalar(),
        ["action_ts"] = Chance(0.9) ? _random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture) : Scalar(),
        ["selected_options"] = Chance(0.8) ? Repeat(() => Chance(0.8) ? new JsonObject { ["value"] = Pick("1", "99", "-1", "", "x") } : Scalar()) : Scalar(),
        ["selected_option"] = Chance(0.8) ? new JsonObject { ["value"] = Pick("1", "everyone", "", "x") } : Scalar(),
        ["selected_users"] = Chance(0.8) ? Repeat(() => Chance(0.8) ? (JsonNode?)user : Scalar()) : Scalar(),
    };

    private JsonObject View() => new()
    {
        ["id"] = Chance(0.9) ? "V" + _random.Next() : Scalar(),
        ["type"] = Pick("modal", "home", ""),
        ["callback_id"] = ActionId(),
        ["private_metadata"] = Chance(0.5) ? "" : Words(),
        ["hash"] = "1.x",
        ["state"] = Chance(0.9)
            ? new JsonObject { ["values"] = Chance(0.9) ? new JsonObject { ["title"] = Chance(0.9) ? new JsonObject { ["value"] = Field() } : Scalar() } : Scalar() }
            : Scalar(),
    };

    private JsonNode? Field() => Chance(0.8)
        ? new JsonObject { ["type"] = "plain_text_input", ["value"] = Pick("", "in 999999999 years", "'; DROP TABLE meetup; --", new string('x', 6000), Words()) }
        : Scalar();

    private JsonObject Event() => new()
    {
        ["type"] = Chance(0.9) ? "event_callback" : Words(),
        ["team_id"] = team,
        ["event_id"] = Words(),
        ["event"] = Chance(0.9)
            ? new JsonObject
            {
                ["type"] = Chance(0.9) ? Pick("app_home_opened", "member_joined_channel", "message", "nope") : Scalar(),
                ["user"] = Chance(0.9) ? user : Scalar(),
                ["tab"] = Pick("home", "messages", ""),
                ["channel"] = Chance(0.9) ? channel : Scalar(),
            }
            : Scalar(),
    };

    private JsonNode? ActionId()
    {
        if (Chance(0.05))
            return Scalar();
        var subject = Chance(0.7) ? Pick([.. ids]) : Words();
        return $"{Pick(Actions)}:{subject}:{Pick("", "1", "7", "ff", "-1", "ffffffffffffffff", "zz")}{Pick("|", "", "|x~1", "||")}";
    }

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

    private JsonArray Repeat(Func<JsonNode?> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];
}

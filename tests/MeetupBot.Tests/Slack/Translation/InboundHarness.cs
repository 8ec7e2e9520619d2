using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Slack.Receiving;
using MeetupBot.Slack.Translation;
using MeetupBot.Tests.Discord;
using MeetupBot.Tests.Features.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace MeetupBot.Tests.Slack.Translation;

/// <summary>The translation between a scripted Slack and a scripted bot. Ana (U1) acts in the channel C1.</summary>
internal sealed class InboundHarness : IAsyncDisposable
{
    private readonly SlackHarness _wire;
    private readonly InboundHandler _handler;
    private int _acts;

    private InboundHarness(SlackHarness wire)
    {
        _wire = wire;
        var commands = BotHarness.Features().Interactions.Offered;
        _handler = new InboundHandler(Bot, commands, wire.Api, new UserDirectory(wire.Api.Users, wire.Time, () => "T1"), new SeenChannels(), () => "T1", wire.Time, NullLoggerFactory.Instance);
    }

    public ScriptedSlack Slack => _wire.Slack;

    public ScriptedHandler Bot { get; } = new();

    public string ResponseUrl => $"{Slack.Address}/url/respond";

    /// <summary>The posts to response addresses.</summary>
    public IReadOnlyList<JsonObject> Responses => Bodies("respond");

    public static async Task<InboundHarness> StartAsync(TimeProvider? time = null) => new(await SlackHarness.StartAsync(time));

    public IReadOnlyList<JsonObject> Bodies(string method) => [.. Slack.CallsOf(method).Select(call => call.Json)];

    public Task<JsonObject?> CommandAsync(string text, string channel = "C1", string user = "U1") => TakeAsync(InboundKind.Command, new JsonObject
    {
        ["command"] = "/meetup",
        ["text"] = text,
        ["trigger_id"] = Next("trigger"),
        ["response_url"] = ResponseUrl,
        ["user_id"] = user,
        ["user_name"] = "ana",
        ["team_id"] = "T1",
        ["channel_id"] = channel,
        ["channel_name"] = channel.StartsWith('D') ? "directmessage" : "general",
    });

    /// <summary>A press on a message.</summary>
    public JsonObject Press(string actionId, bool isEphemeral = false, string channel = "C1", JsonObject? chosen = null)
    {
        var action = chosen ?? new JsonObject { ["type"] = "button" };
        action["action_id"] = actionId;
        action["block_id"] = "b1";
        action["action_ts"] = Next("1700000000.0");
        var payload = Payload("block_actions");
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1700000000.000100", ["channel_id"] = channel, ["is_ephemeral"] = isEphemeral };
        payload["channel"] = new JsonObject { ["id"] = channel };
        payload["response_url"] = ResponseUrl;
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject PressInView(string actionId, string type, string viewId, string metadata = "")
    {
        var payload = Press(actionId);
        payload.Remove("channel");
        payload.Remove("response_url");
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = viewId };
        payload["view"] = new JsonObject { ["id"] = viewId, ["type"] = type, ["private_metadata"] = metadata, ["hash"] = "h1" };
        return payload;
    }

    public JsonObject Submission(string callbackId, string metadata, params (string Field, string Value)[] fields)
    {
        var values = new JsonObject();
        foreach (var (field, value) in fields)
            values[field] = new JsonObject { ["value"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = value } };
        var payload = Payload("view_submission");
        payload["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["type"] = "modal",
            ["callback_id"] = callbackId,
            ["private_metadata"] = metadata,
            ["hash"] = "h1",
            ["state"] = new JsonObject { ["values"] = values },
        };
        return payload;
    }

    public JsonObject Payload(string type) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject { ["id"] = "U1", ["username"] = "ana", ["team_id"] = "T1" },
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["trigger_id"] = Next("trigger"),
    };

    public Task<JsonObject?> InteractAsync(JsonObject payload) => TakeAsync(InboundKind.Interactive, payload);

    public Task<JsonObject?> EventAsync(JsonObject body) =>
        TakeAsync(InboundKind.Event, new JsonObject { ["team_id"] = "T1", ["event_id"] = Next("Ev"), ["event"] = body });

    public Task<JsonObject?> TakeAsync(InboundKind kind, JsonNode? payload) => _handler.HandleAsync(
        new Inbound(kind, JsonSerializer.SerializeToUtf8Bytes(payload), 0, Instant.FromDateTimeOffset(_wire.Time.GetUtcNow())), CancellationToken.None);

    /// <summary>The last interaction that the bot got.</summary>
    public T Asked<T>()
        where T : Interaction => Assert.IsType<T>(Bot.Interactions.Last());

    public Task SoonAsync(Func<bool> holds) => Expect.SoonAsync(holds);

    public static Card Text(string text) => new(new Block.Paragraph(text));

    public async ValueTask DisposeAsync()
    {
        await _handler.DisposeAsync();
        await _wire.DisposeAsync();
    }

    private string Next(string kind) => $"{kind}{++_acts:D4}";
}

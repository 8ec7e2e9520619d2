using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.SocketMode;

namespace MeetupBot.Simulators.Slack.Control;

/// <summary>Actions of people through the control API. Each waits for the acknowledgement, and a moment more for the answer.</summary>
internal sealed class ControlActions
{
    private readonly SlackSimulator _slack;
    private readonly Dictionary<string, Func<JsonObject, Task<JsonNode>>> _actions;

    public ControlActions(SlackSimulator slack)
    {
        _slack = slack;
        _actions = new Dictionary<string, Func<JsonObject, Task<JsonNode>>>(StringComparer.Ordinal)
        {
            ["/commands"] = b => ShowAsync(slack.RunCommand(User(b), Channel(b), Text(b, "command"), Text(b, "text", ""))),
            ["/presses"] = b => ShowAsync(Message(b) is { } message
                ? slack.PressButton(User(b), message, Text(b, "button"))
                : slack.PressButton(View(b), Text(b, "button"))),
            ["/choices"] = b => ShowAsync(Message(b) is { } message
                ? slack.Choose(User(b), message, Text(b, "menu"), Values(b))
                : slack.Choose(View(b), Text(b, "menu"), Values(b))),
            ["/submissions"] = b => ShowAsync(slack.Submit(View(b), Fields(b))),
            ["/closings"] = b => ShowAsync(slack.CloseView(View(b))),
            ["/homes"] = b => ShowAsync(slack.OpenHome(User(b))),
            ["/shortcuts"] = b => ShowAsync(Message(b) is { } message
                ? slack.MessageShortcut(User(b), message, Text(b, "callback"))
                : slack.GlobalShortcut(User(b), Text(b, "callback"))),
            ["/messages"] = b => Task.FromResult<JsonNode>(ControlViews.Message(slack, slack.Post(User(b), Channel(b), Text(b, "text")))),
            ["/faults"] = Fault,
        };
    }

    public IEnumerable<string> Names => _actions.Keys;

    public Task<JsonNode> RunAsync(string path, JsonObject body) =>
        _actions.TryGetValue(path, out var act) ? act(body) : throw new KeyNotFoundException($"No action {path}.");

    private static string Text(JsonObject body, string name, string? otherwise = null) =>
        body[name]?.ToString() ?? otherwise ?? throw new KeyNotFoundException($"\"{name}\" is missing.");

    private static object[] Values(JsonObject body) => [.. body["values"]!.AsArray().Select(v => v!.ToString())];

    private static Dictionary<string, object?> Fields(JsonObject body) =>
        (body["fields"] as JsonObject ?? []).ToDictionary(f => f.Key, f => (object?)f.Value?.ToString());

    private SlackUser User(JsonObject body) => _slack.Users.First(u => u.RealName == Text(body, "user") || u.Id == Text(body, "user"));

    private SlackConversation Channel(JsonObject body) => Text(body, "channel", "general") is var key && key == "dm"
        ? _slack.DirectChannel(User(body))
        : _slack.Conversations.First(c => c.Name == key || c.Id == key);

    private SlackMessage? Message(JsonObject body) => body["message"]?.ToString() is { } ts
        ? _slack.Conversations.SelectMany(_slack.Messages).Concat(_slack.Ephemerals(User(body))).First(m => m.Ts == ts)
        : null;

    private SlackView View(JsonObject body) => body["view"]?.ToString() == "home"
        ? _slack.Home(User(body))!
        : _slack.Modal(User(body)) ?? throw new KeyNotFoundException("No modal is open.");

    private async Task<JsonNode> ShowAsync(SlackInteraction? interaction)
    {
        if (interaction is null)
            return new JsonObject { ["sent"] = false };
        var ack = await _slack.AcknowledgedAsync(interaction);
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        var seen = ControlViews.Sees(_slack, interaction.User);
        seen["acknowledged"] = ack.ToString();
        return seen;
    }

    private Task<JsonNode> Fault(JsonObject body)
    {
        switch (Text(body, "fault"))
        {
            case "drop":
                _slack.Sockets.DropConnections();
                break;
            case "freeze":
                _slack.Sockets.Freeze();
                break;
            case "http":
                _slack.AppUrl = body["url"]?.ToString() is { Length: > 0 } url ? new Uri(url) : null;
                break;
            case var reason:
                _slack.Sockets.Disconnect(Enum.Parse<DisconnectReason>(reason, ignoreCase: true));
                break;
        }

        return Task.FromResult<JsonNode>(new JsonObject { ["done"] = true });
    }
}

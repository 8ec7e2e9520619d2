using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Control;

/// <summary>The JSON that the control API shows.</summary>
internal static class ControlViews
{
    public static JsonObject World(SlackSimulator slack, IEnumerable<string> actions) => new()
    {
        ["users"] = new JsonArray([.. slack.Users.Select(u => (JsonNode)u.ToString())]),
        ["conversations"] = new JsonArray([.. slack.Conversations.Select(c => (JsonNode)$"{c} ({c.Id})")]),
        ["sockets"] = slack.ConnectedSockets,
        ["complaints"] = new JsonArray([.. slack.Complaints.Select(c => (JsonNode)c)]),
        ["actions"] = new JsonArray([.. actions.Select(a => (JsonNode)a)]),
    };

    public static JsonArray Messages(SlackSimulator slack, SlackConversation channel) =>
        new([.. slack.Messages(channel).Select(m => (JsonNode)Message(slack, m))]);

    /// <summary>What this person sees outside channels.</summary>
    public static JsonObject Sees(SlackSimulator slack, SlackUser user) => new()
    {
        ["ephemeral"] = new JsonArray([.. slack.Ephemerals(user).TakeLast(3).Select(m => (JsonNode)Message(slack, m))]),
        ["direct"] = new JsonArray([.. slack.DirectMessages(user).TakeLast(3).Select(m => (JsonNode)Message(slack, m))]),
        ["modal"] = slack.Modal(user) is { } modal ? View(slack, modal) : null,
        ["home"] = slack.Home(user) is { } home ? View(slack, home) : null,
        ["notices"] = new JsonArray([.. slack.Notices(user).Select(n => (JsonNode)n)]),
    };

    public static JsonObject Message(SlackSimulator slack, SlackMessage message) => new()
    {
        ["ts"] = message.Ts,
        ["text"] = message.Text,
        ["shown"] = slack.Read(message, message.VisibleTo ?? slack.Bot).Text,
        ["elements"] = Elements(message.Elements),
        ["files"] = new JsonArray([.. message.Files.Select(f => (JsonNode)f.Name)]),
    };

    private static JsonObject View(SlackSimulator slack, SlackView view) => new()
    {
        ["id"] = view.Id,
        ["shown"] = slack.Read(view).Text,
        ["elements"] = Elements(view.Elements),
        ["errors"] = new JsonObject(view.Errors.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)e.Value))),
    };

    private static JsonArray Elements(IReadOnlyList<SlackElement> elements) =>
        new([.. elements.Select(e => (JsonNode)$"{e} {string.Join(" | ", e.Options.Select(o => o.Text))} [{string.Join(",", e.InitialValues)}]")]);
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Control;

/// <summary>
/// Lets a person act over HTTP: <c>GET /control</c> shows the state, <c>POST /control/{action}</c> with a JSON object acts.
/// Users and channels are given by id or name, messages by their timestamp.
/// </summary>
internal sealed class ControlApi(SlackSimulator slack)
{
    private readonly ControlActions _actions = new(slack);

    public async Task HandleAsync(HttpContext http, string path)
    {
        try
        {
            var answer = http.Request.Method == "GET" ? Look(path, http.Request.Query) : await ActAsync(path, http.Request);
            await http.Response.WriteAsync(answer.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or TimeoutException or JsonException)
        {
            http.Response.StatusCode = (int)HttpStatusCode.BadRequest;
            await http.Response.WriteAsJsonAsync(new { error = e.Message, actions = _actions.Names });
        }
    }

    private async Task<JsonNode> ActAsync(string path, HttpRequest request) =>
        await _actions.RunAsync(path, (JsonObject)(await JsonNode.ParseAsync(request.Body))!);

    private JsonNode Look(string path, IQueryCollection query) => path switch
    {
        "" or "/" => ControlViews.World(slack, _actions.Names),
        "/requests" => new JsonArray([.. slack.Requests.Select(r => (JsonNode)r.ToString())]),
        "/frames" => new JsonArray([.. slack.SocketFrames.Select(f => (JsonNode)f.ToString())]),
        "/messages" => ControlViews.Messages(slack, slack.Conversations.First(c => c.Name == query["channel"] || c.Id == query["channel"])),
        "/sees" => ControlViews.Sees(slack, slack.Users.First(u => u.RealName == query["user"])),
        _ => throw new KeyNotFoundException($"Nothing at {path}."),
    };
}

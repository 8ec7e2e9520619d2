using System.Net;
using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Control;

/// <summary>
/// Lets a person act over HTTP: <c>GET /control</c> shows the state, <c>POST /control/{action}</c> with a JSON object acts.
/// Users, channels, guilds and messages are given by id or, if it is unique, by name.
/// </summary>
internal sealed class ControlApi
{
    private readonly Dictionary<string, Func<ControlBody, Task<object>>> _actions;
    private readonly DiscordSimulator _discord;

    public ControlApi(DiscordSimulator discord)
    {
        _discord = discord;
        var people = new ControlActions(discord);
        var faults = new ControlFaults(discord);
        _actions = new Dictionary<string, Func<ControlBody, Task<object>>>(StringComparer.Ordinal)
        {
            ["/users"] = people.AddUser,
            ["/channels"] = ControlActions.AddChannel,
            ["/messages"] = people.Post,
            ["/commands"] = people.RunCommand,
            ["/completions"] = people.Complete,
            ["/menus"] = people.RunMenu,
            ["/presses"] = people.Press,
            ["/selects"] = people.Select,
            ["/forms"] = people.Submit,
            ["/deletions"] = people.Delete,
            ["/gateway-faults"] = faults.Gateway,
            ["/rest-faults"] = faults.Rest,
        };
    }

    public async Task HandleAsync(HttpContext http, string path)
    {
        try
        {
            var answer = http.Request.Method == "GET" ? Look(path, http.Request.Query) : await ActAsync(path, http.Request);
            await http.Response.WriteAsJsonAsync(answer, ControlViews.Json);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or TimeoutException or JsonException)
        {
            http.Response.StatusCode = (int)HttpStatusCode.BadRequest;
            await http.Response.WriteAsJsonAsync(new { error = e.Message, actions = _actions.Keys });
        }
    }

    private async Task<object> ActAsync(string path, HttpRequest request)
    {
        if (!_actions.TryGetValue(path, out var act))
            throw new KeyNotFoundException($"No action {path}.");
        using var body = await JsonDocument.ParseAsync(request.Body);
        return await act(new ControlBody(_discord, body.RootElement));
    }

    private object Look(string path, IQueryCollection query) => path switch
    {
        "" or "/" => ControlViews.World(_discord, _actions.Keys),
        "/messages" => ControlViews.Messages(_discord, query["channel"].ToString()),
        "/requests" => _discord.Requests.Select(r => new { r.At, r.Method, r.Path, r.Status, body = r.Text }),
        "/frames" => _discord.GatewayFrames.Select(f => new { f.At, f.Connection, f.FromBot, f.Op, f.Event, f.Text }),
        _ => throw new KeyNotFoundException($"Nothing at {path}."),
    };
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Tests.Simulators.Slack;

/// <summary>A simulator with a channel, three people and a raw client in place of a bot.</summary>
internal sealed class SlackRoom : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private SlackRoom(SlackSimulator slack, ShiftedTime time)
    {
        Slack = slack;
        Time = time;
        Ana = slack.AddUser("Ana", "Europe/London");
        Ben = slack.AddUser("Ben");
        Cleo = slack.AddUser("Cleo", isAdmin: true);
        General = slack.AddChannel("general", Ana, Ben, Cleo);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", slack.BotToken);
    }

    public SlackSimulator Slack { get; }

    public ShiftedTime Time { get; }

    public SlackUser Ana { get; }

    public SlackUser Ben { get; }

    public SlackUser Cleo { get; }

    public SlackConversation General { get; }

    public static async Task<SlackRoom> OpenAsync(bool limits = false, Func<TimeProvider, SlackSimulatorOptions>? options = null)
    {
        var time = new ShiftedTime();
        var slack = await SlackSimulator.StartAsync(
            options?.Invoke(time) ?? new SlackSimulatorOptions { TimeProvider = time, EnforceRateLimits = limits });
        return new SlackRoom(slack, time);
    }

    /// <summary>Calls with JSON.</summary>
    public Task<SlackReplyView> CallAsync(string method, string json) =>
        SendAsync(Slack.ApiBaseUrl + method, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Calls with a form.</summary>
    public Task<SlackReplyView> FormAsync(string method, params (string Name, string Value)[] fields) =>
        SendAsync(Slack.ApiBaseUrl + method, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>Calls with another token; null for none.</summary>
    public async Task<SlackReplyView> CallAsAsync(string? token, string method)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Slack.ApiBaseUrl + method);
        using var bare = new HttpClient();
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await SlackReplyView.ReadAsync(await bare.SendAsync(request));
    }

    public async Task<SlackReplyView> SendAsync(string url, HttpContent content) => await SlackReplyView.ReadAsync(await _http.PostAsync(url, content));

    public Task<SlackReplyView> RespondAsync(SlackInteraction interaction, string json) =>
        SendAsync(interaction.ResponseUrl!, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Posts blocks and returns the message.</summary>
    public async Task<SlackMessage> PostAsync(string blocks)
    {
        var reply = await CallAsync("chat.postMessage", $$"""{"channel":"{{General.Id}}","text":"a text","blocks":{{blocks}}}""");
        Assert.True(reply.Ok, reply.Json.ToJsonString());
        return Slack.Messages(General).Single(m => m.Ts == reply.Text("ts"));
    }

    public Task<SlackReplyView> OpenViewAsync(SlackInteraction interaction, string view) => CallAsync(
        "views.open", new JsonObject { ["trigger_id"] = interaction.TriggerId, ["view"] = JsonNode.Parse(view) }.ToJsonString());

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Slack.DisposeAsync();
    }
}

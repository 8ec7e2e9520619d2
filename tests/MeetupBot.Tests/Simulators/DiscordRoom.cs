using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Tests.Simulators;

/// <summary>A simulator with one guild, three people and a raw client in place of a bot.</summary>
internal sealed class DiscordRoom : IAsyncDisposable
{
    private DiscordRoom(DiscordSimulator discord, ShiftedTime time)
    {
        Discord = discord;
        Time = time;
        Ana = discord.AddUser("ana", "Ana");
        Ben = discord.AddUser("ben", "Ben");
        Guild = discord.AddGuild("Leeds", Ana);
        Guild.AddMember(Ben);
        General = Guild.AddChannel("general");
        Http = new HttpClient();
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Token);
    }

    public DiscordSimulator Discord { get; }

    public ShiftedTime Time { get; }

    public SimUser Ana { get; }

    public SimUser Ben { get; }

    public SimGuild Guild { get; }

    public SimChannel General { get; }

    public HttpClient Http { get; }

    public string Messages => $"/channels/{General.Id}/messages";

    public string Commands => $"/applications/{Discord.ApplicationId}/commands";

    public static async Task<DiscordRoom> OpenAsync(bool limits = false, Func<TimeProvider, DiscordSimulatorOptions>? options = null)
    {
        var time = new ShiftedTime();
        var discord = await DiscordSimulator.StartAsync(
            options?.Invoke(time) ?? new DiscordSimulatorOptions { TimeProvider = time, EnforceRateLimits = limits });
        return new DiscordRoom(discord, time);
    }

    public Task<RestReplyView> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<RestReplyView> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    public Task<RestReplyView> PatchAsync(string path, string json) => SendAsync(HttpMethod.Patch, path, json);

    public Task<RestReplyView> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    public Task<RestReplyView> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<RestReplyView> SendAsync(HttpMethod method, string path, string? json = null) =>
        SendAsync(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<RestReplyView> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, Discord.ApiBaseUrl + path) { Content = content };
        var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new RestReplyView(response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonElement.Parse(text) : default, response);
    }

    /// <summary>Registers <c>/meetup propose</c> and a message entry, and answers an interaction's first question.</summary>
    public Task<RestReplyView> RegisterAsync() => PutAsync(Commands, DiscordSamples.Commands);

    public Task<RestReplyView> AnswerAsync(SimInteraction interaction, string json) =>
        PostAsync($"/interactions/{interaction.Id}/{interaction.Token}/callback", json);

    public string Hook(SimInteraction interaction) => string.Create(
        CultureInfo.InvariantCulture, $"/webhooks/{Discord.ApplicationId}/{interaction.Token}");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Discord.DisposeAsync();
    }
}

using System.Text;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Tests.Architecture;
using MeetupBot.Tests.Slack;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MeetupBot.Tests.Host;

public sealed partial class TelemetryTests
{
    [Fact]
    public async Task Every_name_that_the_dashboard_and_the_alerts_use_is_there()
    {
        await using var harness = await DoctorHarness.StartAsync();
        var metrics = await MetricsAfterOneAnswerAsync(harness);
        var used = Names("deploy/alerts.yaml").Concat(Names("deploy/grafana/dashboard.json")).Distinct().ToList();

        Assert.InRange(used.Count, 8, 100);
        Assert.All(used, name => Assert.Matches($"(?m)^{name}[ {{]", metrics));
    }

    [Fact]
    public async Task Everything_that_is_measured_is_shown()
    {
        await using var harness = await DoctorHarness.StartAsync();
        var measured = Type().Matches(await MetricsAfterOneAnswerAsync(harness)).Select(type => type.Groups[1].Value);
        var shown = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy/grafana/dashboard.json"));

        Assert.All(measured, name => Assert.Contains(name, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prometheus_can_read_it()
    {
        await using var harness = await DoctorHarness.StartAsync();
        var metrics = await MetricsAfterOneAnswerAsync(harness);

        Assert.All(metrics.TrimEnd('\n').Split('\n'), line => Assert.Matches(
            """^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[a-z]+"(,le="[0-9.+Inf]+")?\})? [0-9.E+-]+)$""", line));
        Assert.Matches("(?m)^meetupbot_platform_connected{platform=\"discord\"} 1$", metrics);
        Assert.Matches("(?m)^meetupbot_answer_seconds_bucket{platform=\"discord\",le=\"\\+Inf\"} [1-9]", metrics);
        Assert.Matches("(?m)^meetupbot_outbox_set_aside 0$", metrics);
    }

    /// <summary>A stand-in for a collector takes what the bot sends by OTLP over HTTP; texts are plain in its format.</summary>
    [Fact]
    public async Task An_interaction_is_one_trace_from_the_socket_to_the_answer_and_names_no_address()
    {
        await using var collector = await CollectorAsync();
        await using var harness = await DoctorHarness.StartAsync();
        harness.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address;
        harness.Settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        harness.Settings["Logging:LogLevel:Default"] = "Information";
        var bot = await harness.StartBotAsync();
        await Expect.SoonAsync(() => harness.Discord.ConnectedSessions > 0);
        var asked = await AskAsync(harness);
        await bot.StopAsync();
        await bot.DisposeAsync();
        var traces = collector.Take("/v1/traces");

        Assert.Contains("discord interaction", traces, StringComparison.Ordinal);
        Assert.Contains($"{asked.Id}", traces, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Token, traces, StringComparison.Ordinal);
        Assert.DoesNotContain("url.full", traces, StringComparison.Ordinal);
        Assert.Contains("meetupbot_answer_seconds", collector.Take("/v1/metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain(harness.Discord.Token, traces + collector.Take("/v1/logs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_nobody_listens_to_traces()
    {
        await using var harness = await DoctorHarness.StartAsync();
        await using var bot = await harness.StartBotAsync();

        Assert.DoesNotContain(bot.Services.GetServices<IHostedService>(), service => service.GetType().FullName!.Contains("OpenTelemetry", StringComparison.Ordinal));
        await bot.StopAsync();
    }

    private static async Task<string> MetricsAfterOneAnswerAsync(DoctorHarness harness)
    {
        await using var bot = await harness.StartBotAsync();
        await Expect.SoonAsync(() => harness.Discord.ConnectedSessions > 0);
        await AskAsync(harness);
        using var http = new HttpClient();
        var address = new Uri(bot.Urls.First() + "/metrics");
        var metrics = "";
        for (var tries = 0; tries < 500 && !metrics.Contains(InteractionTelemetry.AnswerSeconds + "_count{platform=\"discord\"}", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(10);
            metrics = await http.GetStringAsync(address);
        }

        await bot.StopAsync();
        return metrics;
    }

    private static async Task<SimInteraction> AskAsync(DoctorHarness harness)
    {
        await Expect.SoonAsync(() => harness.Discord.Commands().Count > 0);
        var asked = harness.Discord.RunCommand(harness.Guild.Owner, harness.Announce, "meetup", "help");
        await asked.ResponseAsync();
        return asked;
    }

    private static IEnumerable<string> Names(string file) =>
        Name().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(name => name.Value);

    private static async Task<Collector> CollectorAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost("/v1/{kind}", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            collector.Put(context.Request.Path, Encoding.Latin1.GetString(body.ToArray()));
        });
        await app.StartAsync();
        return collector;
    }

    [GeneratedRegex("meetupbot_[a-z_]+")]
    private static partial Regex Name();

    [GeneratedRegex("(?m)^# TYPE ([a-z_]+) ")]
    private static partial Regex Type();

    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly Lock _gate = new();
        private readonly List<(string Path, string Body)> _taken = [];

        public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        public void Put(string path, string body)
        {
            lock (_gate)
                _taken.Add((path, body));
        }

        public string Take(string path)
        {
            lock (_gate)
                return string.Concat(_taken.Where(one => one.Path == path).Select(one => one.Body));
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
